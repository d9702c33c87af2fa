import { useTranslation } from 'react-i18next';
import type { FactKind, FactView } from '../../../api/history';
import { MenuButton } from '../../../shell/MenuButton';
import styles from './HistoryPage.module.css';
import type { FactAct } from './SectionCard';
import { useFactDetails } from './useFactDetails';
import { useFactName } from './useFactWords';

interface Props {
  view: FactView;
  kinds: readonly FactKind[];
  may: boolean;
  onAct: (act: FactAct) => void;
}

/** One fact: what, since when, who said it, who wrote it down, and whether anybody went through it since. */
export function FactLine({ view, kinds, may, onAct }: Props) {
  const { t } = useTranslation('history');
  const nameOf = useFactName();
  const { details, whoSaid, whoWrote, confirmed } = useFactDetails(kinds);
  const { fact } = view;
  const acts: FactAct[] =
    fact.status === 'resolved' ? ['correct', 'withdraw'] : ['correct', 'end', 'withdraw'];
  const all: FactAct[] = view.version > 1 ? [...acts, 'undo'] : acts;
  return (
    <li data-over={fact.status === 'resolved' || undefined} data-fact={fact.kind}>
      <span className={styles.name}>
        {nameOf(fact)}
        {fact.status !== 'active' && <span className={styles.mark}>{t(`statusMark.${fact.status}`)}</span>}
      </span>
      <span className={styles.details}>{details(fact).join(' · ')}</span>
      {fact.note && <span className={styles.note}>{fact.note}</span>}
      <span className={styles.who}>
        {whoSaid(fact)} · {whoWrote(view)} · {confirmed(view)}
      </span>
      {may && (
        <span className={styles.acts}>
          <MenuButton
            label={t('acts', { fact: nameOf(fact) })}
            icon="edit"
            choices={all.map((act) => ({ key: act, word: t(act), onChoose: () => onAct(act) }))}
          />
        </span>
      )}
    </li>
  );
}
