import { ActionIcon } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DryRun } from '../../../api/routingAnswers';
import { Icon, type IconName } from '../../../shell/icons';
import styles from './CheckReport.module.css';
import { ChangeTable, ResidencyProofView } from './CheckTables';
import { sayBranch, sayReason } from './reasons';
import { sayValue } from './sentences';
import type { Names } from './useNames';

interface Props {
  report: DryRun;
  names: Names;
  onClose: () => void;
}

/** What the draft would have done, and what can be said of it without any image. Nothing was sent. */
export default function CheckReport({ report, names, onClose }: Props) {
  const { t, i18n } = useTranslation('routing');
  const { speech } = names;
  const box = useRef<HTMLElement>(null);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  const isClean =
    report.unreachable.length + report.shadowed.length + report.forbidden.length + report.unmatched.length ===
    0;

  useEffect(() => box.current?.focus(), []);

  const sayFacts = (facts: DryRun['unmatched'][number]['facts']) =>
    list.format(
      facts.map(({ fact, values }) =>
        t('say.is', {
          fact: i18n.exists(`routing:fact.${fact}.the`)
            ? t(`fact.${fact as 'location'}.the`)
            : t('say.tag', { tag: fact }),
          value: either.format(values.map((value) => sayValue(speech, fact, value))),
        }),
      ),
    );

  return (
    <section ref={box} className={styles.report} aria-labelledby="report" tabIndex={-1}>
      <header>
        <h2 id="report">{t('check.title')}</h2>
        <ActionIcon aria-label={t('check.close')} title={t('check.close')} onClick={onClose}>
          <Icon name="close" />
        </ActionIcon>
      </header>
      <p className={styles.lead}>
        {report.wouldGoElsewhere === 0
          ? t('check.same', { count: report.images })
          : t('check.elsewhere', { count: report.wouldGoElsewhere, all: report.images })}
      </p>
      {report.changes.length > 0 && <ChangeTable changes={report.changes} speech={speech} />}
      {isClean && <Line icon="check" tone="good" head={t('check.clean')} />}
      {report.unreachable.map((one) => (
        <Line
          key={`${one.rule} ${one.branch}`}
          icon="warning"
          tone="caution"
          head={t('check.unreachable', { rule: one.rule, branch: sayBranch(speech, one.branch) })}
        >
          {sayReason(speech, one.why)}
        </Line>
      ))}
      {report.shadowed.map((one) => (
        <Line
          key={`${one.rule} ${one.by}`}
          icon="warning"
          tone="caution"
          head={t('check.shadowed', { rule: one.rule, by: one.by })}
        >
          {sayReason(speech, one.why)}
        </Line>
      ))}
      {report.forbidden.map((one) => (
        <Line
          key={`${one.rule} ${one.branch} ${one.destination}`}
          icon="close"
          tone="bad"
          head={t('check.forbidden', {
            rule: one.rule,
            branch: sayBranch(speech, one.branch),
            name: speech.titleOf(one.destination),
          })}
        >
          {sayReason(speech, one.why)}
        </Line>
      ))}
      {report.unmatched.length > 0 && (
        <Line icon="warning" tone="caution" head={t('check.unmatched')}>
          <ul>
            {report.unmatched.map(({ facts }) => (
              <li key={JSON.stringify(facts)}>{facts.length > 0 ? sayFacts(facts) : t('say.always')}</li>
            ))}
          </ul>
        </Line>
      )}
      {report.unusedDestinations.length > 0 && (
        <Line
          icon="archive"
          tone="quiet"
          head={t('check.unused', {
            count: report.unusedDestinations.length,
            names: list.format(report.unusedDestinations.map(speech.titleOf)),
          })}
        />
      )}
      <ResidencyProofView proof={report.residencyProof} speech={speech} />
      {!report.isComplete && <Line icon="help" tone="quiet" head={t('check.incomplete')} />}
    </section>
  );
}

interface LineProps {
  icon: IconName;
  tone: 'good' | 'caution' | 'bad' | 'quiet';
  head: string;
  children?: ReactNode;
}

export function Line({ icon, tone, head, children }: LineProps) {
  return (
    <div className={styles.line} data-tone={tone}>
      <Icon name={icon} />
      <div>
        <strong>{head}</strong>
        {children && <div className={styles.why}>{children}</div>}
      </div>
    </div>
  );
}
