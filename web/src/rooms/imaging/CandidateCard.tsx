import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Candidate, Claimed } from '../../api/types';
import { claimBeside, showName } from '../../display/people';
import { Icon } from '../../shell/icons';
import styles from './ResolvePage.module.css';
import { useFieldWords } from './useFieldWords';

interface Props {
  claimed: Claimed | null;
  candidate: Candidate;
  busy: boolean;
  onPick: () => void;
}

const nobody: Claimed = {
  familyName: null,
  givenName: null,
  birthDate: null,
  sex: 'U',
  issuer: null,
  number: null,
};

/** The server's verdict on a field; the comparison itself is never made here. */
function verdictOn(field: string, { agrees, differs }: Candidate): 'agrees' | 'differs' | 'unknown' {
  const names = field === 'identifier' ? ['identifier', 'identifiers', 'number', 'issuer'] : [field];
  if (names.some((name) => differs.includes(name))) return 'differs';
  return names.some((name) => agrees.includes(name)) ? 'agrees' : 'unknown';
}

const tones = { agrees: 'good', differs: 'bad', unknown: 'plain' } as const;
const marks = { agrees: 'check', differs: 'differs', unknown: 'minus' } as const;

export function CandidateCard({ claimed, candidate, busy, onPick }: Props) {
  const { t } = useTranslation();
  const { label, value } = useFieldWords();
  const name = showName(candidate.patient);
  return (
    <article className={styles.panel} aria-label={name}>
      <header>
        <h3>{name}</h3>
        <Button loading={busy} onClick={onPick} aria-label={t('quarantine.thisIsNamed', { name })}>
          {t('quarantine.thisIs')}
        </Button>
      </header>
      <table className={styles.table}>
        <tbody>
          {claimBeside(claimed ?? nobody, candidate.patient).map(({ field, known }) => {
            const verdict = verdictOn(field, candidate);
            return (
              <tr key={field}>
                <th scope="row">{label(field)}</th>
                <td>
                  {known ? (
                    value(field, known)
                  ) : (
                    <span className={styles.absent}>{t('quarantine.absent')}</span>
                  )}
                </td>
                <td>
                  <span className={styles.verdict} data-tone={tones[verdict]}>
                    <Icon name={marks[verdict]} size={16} />
                    {t(`quarantine.${verdict}`)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </article>
  );
}
