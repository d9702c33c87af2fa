import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation, RuleStep } from '../../../api/routingAnswers';
import { Icon } from '../../../shell/icons';
import styles from './ExplanationView.module.css';
import { sayBranch, sayReason } from './reasons';
import type { Speech } from './sentences';

/** Where an image goes and why, first the answer, then each rule's say. */
export function ExplanationView({ explanation, speech }: { explanation: Explanation; speech: Speech }) {
  const { t } = useTranslation('routing');
  const { destinations, denied, held, nowhere, steps, rulebookVersion } = explanation;
  return (
    <div className={styles.view}>
      {held && (
        <Told tone="caution" icon="hand" head={t('explain.held')}>
          {sayReason(speech, held)}
        </Told>
      )}
      {nowhere && (
        <Told tone="caution" icon="warning" head={t('explain.nowhere')}>
          {sayReason(speech, nowhere)}
        </Told>
      )}
      {destinations.map((one) => (
        <Told
          key={one.name}
          tone="good"
          icon="archive"
          head={t('explain.to', { name: speech.titleOf(one.name), as: t(`role.as.${one.as}`) })}
        >
          {one.because.map((reason) => sayReason(speech, reason)).join(' ')}
          {one.standby && ` ${t('explain.standby', { name: speech.titleOf(one.standby) })}`}
        </Told>
      ))}
      {denied.map((one) => (
        <Told
          key={one.name}
          tone="bad"
          icon="close"
          head={t('explain.denied', { name: speech.titleOf(one.name) })}
        >
          {sayReason(speech, one.why)}
        </Told>
      ))}
      {steps.length > 0 && (
        <details className={styles.steps} open>
          <summary>{t('explain.steps', { version: rulebookVersion })}</summary>
          <ol>
            {steps.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
              <Step key={at} step={step} speech={speech} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

interface ToldProps {
  tone: 'good' | 'caution' | 'bad';
  icon: 'hand' | 'warning' | 'archive' | 'close';
  head: string;
  children: ReactNode;
}

function Told({ tone, icon, head, children }: ToldProps) {
  return (
    <div className={styles.told} data-tone={tone}>
      <Icon name={icon} size={20} />
      <p>
        <strong>{head}</strong>
        <span>{children}</span>
      </p>
    </div>
  );
}

function Step({ step, speech }: { step: RuleStep; speech: Speech }) {
  const { t } = useTranslation('routing');
  return (
    <li className={styles.step} data-holds={step.holds || undefined}>
      <span className={styles.mark}>
        <Icon name={step.holds ? 'check' : 'minus'} size={16} />
      </span>
      <div>
        <p>
          <strong>{step.rule}</strong>
          {' · '}
          {sayBranch(speech, step.branch)}
          {' · '}
          {t(step.holds ? 'explain.holds' : 'explain.holdsNot')}
        </p>
        <ul>
          {step.because.map((reason) => (
            <li key={`${reason.code} ${reason.text}`}>{sayReason(speech, reason)}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}
