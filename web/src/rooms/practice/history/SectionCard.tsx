import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FactKind, FactView, SectionView } from '../../../api/history';
import { Icon } from '../../../shell/icons';
import { FactLine } from './FactLine';
import styles from './HistoryPage.module.css';
import { useFactDetails } from './useFactDetails';

export type FactAct = 'correct' | 'end' | 'withdraw' | 'undo';

interface Props {
  view: SectionView;
  kinds: readonly FactKind[];
  may: boolean;
  onAdd: () => void;
  onNone: () => void;
  onAct: (act: FactAct, seen: FactView) => void;
}

/** One part of the history; "nobody asked" looks unlike "there is none". */
export function SectionCard({ view, kinds, may, onAdd, onNone, onAct }: Props) {
  const { t } = useTranslation(['history', 'alerts']);
  const { whoWrote, confirmed } = useFactDetails(kinds);
  const name = t(`alerts:section.${view.section}`);
  const stands = view.facts.some(({ fact }) => fact.status !== 'resolved');
  const none = view.noneKnown;
  return (
    <section className={styles.card} aria-label={name} data-section={view.section}>
      <header>
        <h2>{name}</h2>
        {may && !stands && (
          <Button size="xs" variant="default" onClick={onNone}>
            {t('sayNone')}
          </Button>
        )}
        {may && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('addTo', { section: name })}
            leftSection={<Icon name="plus" size={16} />}
            onClick={onAdd}
          >
            {t('add')}
          </Button>
        )}
      </header>
      {view.asked === 'not-asked' && (
        <div className={styles.notAsked}>
          <Icon name="warning" />
          <strong>{t('notAsked')}</strong>
          <p>{t('notAskedText')}</p>
        </div>
      )}
      {none && (
        <div className={styles.none}>
          <Icon name="check" />
          <strong>{view.facts.length > 0 ? t('nowNone') : t('noneKnown')}</strong>
          <p>
            {t('who', { who: t(`alerts:source.${none.fact.source}`) })} · {whoWrote(none)} · {confirmed(none)}
          </p>
        </div>
      )}
      <ul className={styles.facts}>
        {view.facts.map((one) => (
          <FactLine key={one.id} view={one} kinds={kinds} may={may} onAct={(act) => onAct(act, one)} />
        ))}
      </ul>
    </section>
  );
}
