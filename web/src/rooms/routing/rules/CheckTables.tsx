import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DryRun, ResidencyProof } from '../../../api/routingAnswers';
import { Icon } from '../../../shell/icons';
import table from '../../../shell/Table.module.css';
import styles from './CheckReport.module.css';
import type { Speech } from './sentences';

/** Which images would have gone elsewhere; each by its id, and its picture one click away. */
export function ChangeTable({ changes, speech }: { changes: DryRun['changes']; speech: Speech }) {
  const { t, i18n } = useTranslation('routing');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const named = (names: readonly string[]) =>
    names.length === 0 ? t('check.nowhere') : list.format(names.map(speech.titleOf));
  return (
    <details className={styles.details}>
      <summary>{t('check.changes', { count: changes.length })}</summary>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('deliveries.image')}</th>
              <th scope="col">{t('check.from')}</th>
              <th scope="col">{t('check.to')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ image, from, to }) => (
              <tr key={image}>
                <th scope="row">
                  <Link to="/images/$imageId" params={{ imageId: image }}>
                    …{image.slice(-8)}
                  </Link>
                </th>
                <td>{named(from)}</td>
                <td>{named(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Whether any image could leave the regions of its patient, followed over all combinations of facts. */
export function ResidencyProofView({ proof, speech }: { proof: ResidencyProof; speech: Speech }) {
  const { t, i18n } = useTranslation('routing');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const number = new Intl.NumberFormat(i18n.language, { notation: 'compact', maximumFractionDigits: 1 });
  if (proof.residents.length === 0) return null;
  const verdict = !proof.holds ? 'broken' : proof.isComplete ? 'proved' : 'checked';
  const named = (names: readonly string[]) =>
    names.length === 0 ? t('check.nowhere') : list.format(names.map(speech.titleOf));
  return (
    <div className={styles.line} data-tone={proof.holds ? 'good' : 'bad'}>
      <Icon name="quarantine" />
      <div>
        <strong>{t(`check.residency.${verdict}`, { checked: number.format(proof.checked) })}</strong>
        <ul className={styles.why}>
          {proof.residents.map((one) => (
            <li key={one.resident}>
              {t('check.residency.reaches', { resident: one.resident, names: named(one.reaches) })}
              {one.stopped.map((stop) => (
                <small key={`${stop.rule} ${stop.destination}`}>
                  {t('check.residency.stopped', {
                    rule: stop.rule,
                    name: speech.titleOf(stop.destination),
                  })}
                </small>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
