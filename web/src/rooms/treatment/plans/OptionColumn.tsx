import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanOption } from '../../../api/plans';
import { planActs } from '../../../api/plansQueries';
import { Icon } from '../../../shell/icons';
import { MenuButton, type MenuChoice } from '../../../shell/MenuButton';
import { Amounts } from './Amounts';
import { itemsOf } from './costs';
import { PhaseSection } from './PhaseSection';
import type { Open } from './PlanPage';
import styles from './Plans.module.css';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  option: PlanOption;
  onOpen: (open: Open) => void;
}

/** One way of treating: its phases and visits, and what all of it costs. */
export function OptionColumn({ desk, option, onOpen }: Props) {
  const { t } = useTranslation('plans');
  const { plan, costs, words } = desk;
  const totals = costs?.options.get(option.id);
  const isLeading = option.id === (plan.acceptedId ?? plan.recommendedId);
  const hasWriteOff = (totals?.writeOff.cents ?? 0) > 0;
  const count = itemsOf(option).length;

  const recommend = () =>
    desk.run({
      say: t('told.recommended', { option: option.name }),
      run: (version) => planActs.change(plan.id, version, { recommendedId: option.id }),
    });
  const remove = () =>
    desk.run({
      say: t('told.optionRemoved', { option: option.name }),
      run: (version) => planActs.removeOption(plan.id, version, option.id),
    });
  const choices: MenuChoice[] = [
    {
      key: 'name',
      word: t('option.rename'),
      icon: 'edit',
      onChoose: () => onOpen({ what: 'option', option }),
    },
    { key: 'copy', word: t('option.copy'), icon: 'copy', onChoose: () => onOpen({ what: 'copy', option }) },
    { key: 'phase', word: t('phase.add'), icon: 'plus', onChoose: () => onOpen({ what: 'phase', option }) },
    ...(isLeading
      ? []
      : [{ key: 'lead', word: t('option.recommend'), icon: 'check' as const, onChoose: recommend }]),
    ...(plan.options.length > 1
      ? [{ key: 'remove', word: t('option.remove'), icon: 'trash' as const, onChoose: remove }]
      : []),
  ];

  return (
    <section className={styles.option} aria-label={option.name} data-leading={isLeading || undefined}>
      <header className={styles.optionHead}>
        <div>
          <h2>{option.name}</h2>
          <p className={styles.quiet}>
            {[
              option.tier && option.name !== t(`tier.${option.tier}`) && t(`tier.${option.tier}`),
              t('items', { count }),
              plan.options.length > 1 &&
                isLeading &&
                t(plan.acceptedId ? 'option.accepted' : 'option.recommended'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {desk.isDraft && (
          <span className={styles.optionActs}>
            <Button
              size="xs"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => onOpen({ what: 'add', option })}
              aria-label={t('item.addTo', { option: option.name })}
            >
              {t('item.add')}
            </Button>
            <MenuButton label={t('option.more', { option: option.name })} icon="down" choices={choices} />
          </span>
        )}
      </header>
      <Amounts totals={totals} words={words} size="whole" hasWriteOff={hasWriteOff} />
      {totals && totals.feesUnknown > 0 && (
        <p className={styles.caution}>{t('cost.unknown', { count: totals.feesUnknown })}</p>
      )}
      {count === 0 && <p className={styles.nothing}>{t('option.empty')}</p>}
      {option.phases
        .filter((phase) => phase.items.length > 0 || phase.kind === 'own')
        .map((phase) => (
          <PhaseSection
            key={phase.id}
            desk={desk}
            option={option}
            phase={phase}
            hasWriteOff={hasWriteOff}
            onOpen={onOpen}
          />
        ))}
    </section>
  );
}
