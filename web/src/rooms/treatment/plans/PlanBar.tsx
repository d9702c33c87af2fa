import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { documentUrl, planActs, printUrl } from '../../../api/plansQueries';
import { Icon } from '../../../shell/icons';
import { MenuButton, type MenuChoice } from '../../../shell/MenuButton';
import { itemsOf } from './costs';
import type { Open } from './PlanPage';
import styles from './Plans.module.css';
import { ProgressLine } from './ProgressLine';
import type { Act, PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  onOpen: (open: Open) => void;
}

/** What can be done with the plan as a whole, from where it stands. */
export function PlanBar({ desk, onOpen }: Props) {
  const { t } = useTranslation(['plans', 'words']);
  const { plan, may, isDraft } = desk;
  const navigate = useNavigate();
  const params = { patientId: plan.patientId, planId: plan.id };
  const isEmpty = plan.options.every((option) => itemsOf(option).length === 0);
  const isSigned = plan.document !== null;
  const open = () => void navigate({ to: '/p/$patientId/plans/$planId/present', params });

  const present = () =>
    desk.runThen({ say: t('told.presented'), run: (version) => planActs.present(plan.id, version) }, open);
  const withdraw = () =>
    desk.run({ say: t('told.withdrawn'), run: (version) => planActs.withdraw(plan.id, version) });
  const bringBack: Act = {
    say: t('told.broughtBack'),
    run: (version) => planActs.bringBack(plan.id, version),
    undo: () => putAway,
  };
  const putAway: Act = {
    say: t('told.putAway'),
    run: (version) => planActs.putAway(plan.id, version),
    undo: () => bringBack,
  };
  const amend = () =>
    desk.runThen({ say: t('told.amended'), run: (version) => planActs.amend(plan.id, version) }, (next) => {
      void navigate({
        to: '/p/$patientId/plans/$planId',
        params: { patientId: plan.patientId, planId: next.id },
      });
    });
  const print = () =>
    window.open(
      printUrl(plan.id, desk.words.language.slice(0, 2), desk.words.notation),
      '_blank',
      'noopener',
    );

  const more: MenuChoice[] = [
    { key: 'print', word: t('bar.print'), icon: 'print', onChoose: print },
    ...(isDraft
      ? [
          {
            key: 'rename',
            word: t('bar.rename'),
            icon: 'edit' as const,
            onChoose: () => onOpen({ what: 'rename' }),
          },
          {
            key: 'option',
            word: t('option.add'),
            icon: 'plus' as const,
            onChoose: () => onOpen({ what: 'new-option' }),
          },
        ]
      : []),
    ...(may && plan.canPutAway
      ? [
          {
            key: 'away',
            word: t('bar.putAway'),
            icon: 'inbox' as const,
            onChoose: () => desk.run(putAway),
          },
        ]
      : []),
    ...(may && ['presented', 'expired', 'declined'].includes(plan.state)
      ? [{ key: 'withdraw', word: t('bar.withdraw'), icon: 'undo' as const, onChoose: withdraw }]
      : []),
    ...(may && plan.state === 'presented'
      ? [
          {
            key: 'decline',
            word: t('bar.decline'),
            icon: 'close' as const,
            onChoose: () => onOpen({ what: 'decline' }),
          },
        ]
      : []),
    ...(may && isSigned && !plan.amendedBy
      ? [{ key: 'amend', word: t('bar.amend'), icon: 'copy' as const, onChoose: amend }]
      : []),
  ];

  return (
    <>
      {isSigned && <ProgressLine progress={plan.progress} />}
      {isSigned && (
        <a className={styles.document} href={documentUrl(plan.id)} target="_blank" rel="noopener">
          <Icon name="lock" size={16} /> {t('bar.document')}
        </a>
      )}
      {isDraft && (
        <Button
          leftSection={<Icon name="fullScreen" size={16} />}
          disabled={isEmpty}
          loading={desk.isBusy}
          onClick={present}
        >
          {t('bar.present')}
        </Button>
      )}
      {may && plan.state === 'put-away' && (
        <Button
          leftSection={<Icon name="undo" size={16} />}
          loading={desk.isBusy}
          onClick={() => desk.run(bringBack)}
        >
          {t('bar.bringBack')}
        </Button>
      )}
      {plan.state === 'presented' && (
        <Link to="/p/$patientId/plans/$planId/present" params={params} className={styles.link}>
          {t('bar.showAndSign')}
        </Link>
      )}
      <MenuButton label={t('bar.more')} icon="presets" text={t('bar.more')} choices={more} />
    </>
  );
}
