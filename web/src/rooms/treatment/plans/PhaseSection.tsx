import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanOption, PlanPhase } from '../../../api/plans';
import { planActs } from '../../../api/plansQueries';
import { Icon } from '../../../shell/icons';
import { Amounts } from './Amounts';
import { visitsOf } from './costs';
import { ItemCard } from './ItemCard';
import type { Open } from './PlanPage';
import styles from './Plans.module.css';
import { useDropZone } from './useDropZone';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  option: PlanOption;
  phase: PlanPhase;
  hasWriteOff: boolean;
  onOpen: (open: Open) => void;
}

/** The visits of one aim, with what they cost together. */
export function PhaseSection({ desk, option, phase, hasWriteOff, onOpen }: Props) {
  const { t } = useTranslation('plans');
  const { plan, costs, words, isDraft } = desk;
  const visits = visitsOf(phase.items);
  const name = words.phase(phase);
  const remove = () =>
    desk.run({
      say: t('told.phaseRemoved', { phase: name }),
      run: (version) => planActs.removePhase(plan.id, version, phase.id),
    });
  return (
    <section className={styles.phase} aria-label={`${option.name}, ${name}`}>
      <header className={styles.phaseHead}>
        <h3>{name}</h3>
        {isDraft && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('item.addTo', { option: name })}
            title={t('item.add')}
            onClick={() => onOpen({ what: 'add', option, phaseId: phase.id })}
          >
            <Icon name="plus" size={16} />
          </ActionIcon>
        )}
        {isDraft && phase.items.length === 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('phase.remove', { phase: name })}
            title={t('phase.remove', { phase: name })}
            onClick={remove}
          >
            <Icon name="trash" size={16} />
          </ActionIcon>
        )}
        {phase.items.length > 0 && (
          <Amounts totals={costs?.phases.get(phase.id)} words={words} size="part" hasWriteOff={hasWriteOff} />
        )}
      </header>
      {(visits.length > 0 ? visits : [{ visit: 1, items: [] }]).map(({ visit, items }) => (
        <Visit key={visit} desk={desk} phase={phase} visit={visit}>
          {visits.length > 1 && <h4>{t('visit', { number: visit })}</h4>}
          {items.length === 0 && <p className={styles.quiet}>{t('phase.empty')}</p>}
          <ul className={styles.items}>
            {items.map((item) => (
              <ItemCard
                key={item.id}
                desk={desk}
                phase={phase}
                item={item}
                hasWriteOff={hasWriteOff}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </Visit>
      ))}
    </section>
  );
}

/** One visit; what is dropped on it comes last in it. Without dragging, the menu moves an item. */
function Visit(props: { desk: PlanDesk; phase: PlanPhase; visit: number; children: React.ReactNode }) {
  const { desk, phase, visit, children } = props;
  const zone = useDropZone(desk, { phaseId: phase.id, visit, before: null });
  return (
    <div className={styles.visit} {...zone}>
      {children}
    </div>
  );
}
