import { Button, Loader } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TestReport, TestStep } from '../../../api/routing';
import { routingActs, routingQueries } from '../../../api/routingQueries';
import { Icon, type IconName } from '../../../shell/icons';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useReasonWords } from '../useReasonWords';
import styles from './TestPanel.module.css';

const stepNames = ['echo', 'store', 'find', 'read-back', 'delete'] as const;
const icons: Record<Outcome, IconName> = {
  done: 'check',
  failed: 'close',
  'not-offered': 'minus',
  none: 'minus',
};

type Outcome = 'done' | 'not-offered' | 'failed' | 'none';

/** Whatever the server calls it, it worked, is not offered, failed, or was not tried. */
function outcomeOf(found: TestStep | undefined): Outcome {
  if (!found) return 'none';
  return found.outcome === 'done' || found.outcome === 'not-offered' ? found.outcome : 'failed';
}

interface Props {
  name: string;
  /** What has to be done before, such as keeping the settings; false where that failed. */
  before?: () => Promise<boolean>;
  word?: string;
}

/** Sends a phantom there, reads it back and takes it away, and shows each step. */
export default function TestPanel({ name, before, word }: Props) {
  const { t } = useTranslation(['routing', 'archives']);
  const client = useQueryClient();
  const test = useMutation({
    mutationFn: async () => ((before ? await before() : true) ? routingActs.testDestination(name) : null),
    onSettled: () => client.invalidateQueries({ queryKey: routingQueries.destinations().queryKey }),
  });
  const report = test.data;
  return (
    <div className={styles.panel}>
      <div className={styles.act}>
        <Button
          variant="default"
          leftSection={<Icon name="play" size={16} />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {word ?? t('archives:test.run')}
        </Button>
        <p>{t('archives:test.what')}</p>
      </div>
      {test.error && <ProblemNote failure={test.error} />}
      <ol className={styles.steps} aria-label={t('archives:test.steps')} aria-busy={test.isPending}>
        {stepNames.map((step) => (
          <StepLine
            key={step}
            step={step}
            found={test.isPending ? undefined : report?.steps.find((one) => one.step === step)}
            busy={test.isPending}
          />
        ))}
      </ol>
      <p role="status" className={styles.verdict} data-tone={report ? verdictOf(report) : undefined}>
        {report && !test.isPending && t(`archives:test.${verdictOf(report)}`)}
      </p>
    </div>
  );
}

function verdictOf({ isUsable, steps }: TestReport): 'passed' | 'partly' | 'failed' {
  if (!isUsable) return 'failed';
  return steps.some((step) => outcomeOf(step) === 'failed') ? 'partly' : 'passed';
}

interface LineProps {
  step: (typeof stepNames)[number];
  found: TestStep | undefined;
  busy: boolean;
}

function StepLine({ step, found, busy }: LineProps) {
  const { t, i18n } = useTranslation(['routing', 'archives']);
  const reason = useReasonWords();
  const outcome = outcomeOf(found);
  // The server's advice is more than our word for the code, where the reader reads English.
  const code = found?.code === 'not-offered' ? null : found?.code;
  const ours = code && i18n.exists(`archives:advice.${code}`) ? t(`archives:advice.${code as 'silent'}`) : '';
  const why = (i18n.language.startsWith('en') && found?.advice) || ours || (code ? reason(code) : '');
  return (
    <li data-outcome={outcome}>
      <span className={styles.icon}>
        {busy ? <Loader size={14} aria-hidden /> : <Icon name={icons[outcome]} size={16} />}
      </span>
      <span className={styles.step}>{t(`archives:test.step.${step}`)}</span>
      <span className={styles.outcome}>{t(`archives:test.outcome.${outcome}`)}</span>
      {outcome !== 'done' && (why || found?.peerWords) && (
        <span className={styles.why}>
          {why}
          {found?.peerWords && <q>{found.peerWords}</q>}
        </span>
      )}
    </li>
  );
}
