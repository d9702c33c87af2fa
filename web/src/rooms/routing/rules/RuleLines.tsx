import type { Rule } from '../../../api/routing';
import styles from './RuleLines.module.css';
import { type Speech, sayRule } from './sentences';

/** A rule as it is read: IF ... ELSE IF ... ELSE. */
export function RuleLines({ rule, speech }: { rule: Rule; speech: Speech }) {
  const { t } = speech;
  return (
    <ol className={styles.lines}>
      {sayRule(speech, rule).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <li key={at}>
          <p>
            <strong>{line.keyword}</strong> {line.condition}
            {line.condition ? t('say.colon') : ''}
          </p>
          <ul>
            {(line.acts.length > 0 ? line.acts : [t('say.nothing')]).map((act, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an act is known by its place
              <li key={index}>{act}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
