import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItem, PlanPhase } from '../../../api/plans';
import { renditionUrl } from '../../../display/images';
import { Icon } from '../../../shell/icons';
import { MenuButton } from '../../../shell/MenuButton';
import { withWords } from '../../../words/i18n';
import { Amounts } from './Amounts';
import type { Open } from './PlanPage';
import styles from './Plans.module.css';
import { StateMark } from './StateMark';
import { dragType, useDropZone } from './useDropZone';
import { useItemChoices } from './useItemChoices';
import type { PlanDesk } from './usePlanDesk';

const MarkButton = lazy(() => withWords('planning', import('./images/MarkButton')));

interface Props {
  desk: PlanDesk;
  phase: PlanPhase;
  item: PlanItem;
  hasWriteOff: boolean;
  onOpen: (open: Open) => void;
}

/** One thing that is to be done: where, what, on which images it rests, and what it costs whom. */
export function ItemCard({ desk, phase, item, hasWriteOff, onOpen }: Props) {
  const { t } = useTranslation('plans');
  const { words, costs, isDraft } = desk;
  const zone = useDropZone(desk, { phaseId: phase.id, visit: item.visit, before: item.id });
  const choices = useItemChoices(desk, item, onOpen);
  const name = words.item(item);
  const estimate = costs?.items.get(item.id);
  const says = [
    words.where(item),
    item.scheduledOn && t('scheduledFor', { day: words.day(item.scheduledOn) }),
    item.doneOn && t('doneOn', { day: words.day(item.doneOn) }),
    item.declinedBecause && t('because', { reason: item.declinedBecause }),
  ].filter(Boolean);
  return (
    <li
      className={styles.item}
      data-state={item.state}
      draggable={isDraft}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, item.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      {...zone}
    >
      <div className={styles.itemHead}>
        {isDraft && (
          <span className={styles.grip}>
            <Icon name="grip" size={16} />
          </span>
        )}
        {words.spot(item) && <span className={styles.tooth}>{words.spot(item)}</span>}
        <span className={styles.itemName}>{words.thing(item)}</span>
        {item.state !== 'proposed' && <StateMark state={item.state} />}
        {choices.length > 0 && (
          <MenuButton label={t('item.more', { item: name })} icon="down" choices={choices} />
        )}
      </div>
      {says.length > 0 && <p className={styles.quiet}>{says.join(' · ')}</p>}
      {item.note && <p className={styles.note}>{item.note}</p>}
      {item.noImageBecause && (
        <p className={styles.quiet}>{t('item.noImage', { reason: item.noImageBecause })}</p>
      )}
      <div className={styles.itemFoot}>
        <span className={styles.thumbs}>
          {item.images.map((link, at) =>
            link.region ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: one image may be linked twice, with two marks
              <Suspense key={at} fallback={<span className={styles.marked} />}>
                <MarkButton link={link} item={name} onOpen={() => onOpen({ what: 'image', item, link })} />
              </Suspense>
            ) : (
              <Link
                key={link.imageId}
                to="/p/$patientId/imaging/$imageId"
                params={{ patientId: desk.plan.patientId, imageId: link.imageId }}
                aria-label={t('item.openImage', { item: name })}
              >
                <img
                  src={renditionUrl(link.imageId, 'thumbnail')}
                  alt=""
                  width={40}
                  height={32}
                  loading="lazy"
                />
              </Link>
            ),
          )}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={!estimate}
          aria-label={t('cost.whyNamed', { item: name })}
          onClick={() => onOpen({ what: 'cost', item })}
        >
          {t('cost.why')}
        </Button>
        <Amounts totals={estimate?.totals} words={words} size="line" hasWriteOff={hasWriteOff} />
      </div>
    </li>
  );
}
