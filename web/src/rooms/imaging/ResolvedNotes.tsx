import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showName } from '../../display/people';
import { Icon } from '../../shell/icons';
import { ProblemNote } from '../../shell/ProblemNote';
import styles from './QuarantinePage.module.css';
import { useResolved, useUndoLink } from './resolved';

/** What was decided just now, and the way back. */
export function ResolvedNotes() {
  const { t } = useTranslation();
  const resolved = useResolved();
  const undo = useUndoLink();
  return (
    <div role="status">
      {undo.error && <ProblemNote failure={undo.error} />}
      <ul className={styles.resolved}>
        {resolved.map((one) => (
          <li key={one.at}>
            <Icon name="check" />
            <span>
              {t('quarantine.resolved', { count: one.imageIds.length, name: showName(one.patient) })}
            </span>
            <Link to="/p/$patientId/imaging" params={{ patientId: one.patient.id }}>
              {t('quarantine.openPatient')}
            </Link>
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="undo" size={16} />}
              loading={undo.isPending && undo.variables === one}
              onClick={() => undo.mutate(one)}
            >
              {t('act.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
