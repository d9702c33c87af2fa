import { useTranslation } from 'react-i18next';
import type { RuleBook } from '../../../api/routing';
import { StateMark } from '../../../shell/StateMark';
import styles from './DifferenceList.module.css';
import { differenceOf, isNone, type RuleChange } from './difference';
import { ResidencyLines } from './ResidencyLines';
import { RuleLines } from './RuleLines';
import type { Speech } from './sentences';

const looks = {
  added: { tone: 'good', icon: 'plus' },
  removed: { tone: 'bad', icon: 'minus' },
  changed: { tone: 'caution', icon: 'edit' },
  moved: { tone: 'quiet', icon: 'up' },
} as const;

/** What is different between two books, in words: before, and after. */
export function DifferenceList({
  before,
  after,
  speech,
}: {
  before: RuleBook;
  after: RuleBook;
  speech: Speech;
}) {
  const { t } = useTranslation('routing');
  const difference = differenceOf(before, after);
  if (isNone(difference)) return <p>{t('difference.none')}</p>;
  return (
    <ul className={styles.list}>
      {difference.residency && (
        <li>
          <p className={styles.head}>
            <StateMark {...looks.changed} word={t('difference.changed')} />
            <strong>{t('residency.title')}</strong>
          </p>
          <div className={styles.pair}>
            <div>
              <h4>{t('difference.before')}</h4>
              <ResidencyLines residency={before.residency} />
            </div>
            <div>
              <h4>{t('difference.after')}</h4>
              <ResidencyLines residency={after.residency} />
            </div>
          </div>
        </li>
      )}
      {difference.rules.map((change) => (
        <li key={`${change.kind} ${change.name}`}>
          <p className={styles.head}>
            <StateMark {...looks[change.kind]} word={t(`difference.${change.kind}`)} />
            <strong>{change.name}</strong>
          </p>
          <Sides change={change} speech={speech} />
        </li>
      ))}
    </ul>
  );
}

function Sides({ change, speech }: { change: RuleChange; speech: Speech }) {
  const { t } = useTranslation('routing');
  if (change.kind === 'moved') return null;
  const sides = [
    ['before', change.before],
    ['after', change.after],
  ] as const;
  return (
    <div className={styles.pair}>
      {sides.map(
        ([side, rule]) =>
          rule && (
            <div key={side}>
              <h4>{t(`difference.${side}`)}</h4>
              <RuleLines rule={rule} speech={speech} />
            </div>
          ),
      )}
    </div>
  );
}
