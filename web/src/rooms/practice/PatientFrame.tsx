import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { queries } from '../../api/queries';
import { useSession } from '../../shell/session';
import { withWords } from '../../words/i18n';
import { useOtherPatient } from './otherWindow';
import { PatientBanner } from './PatientBanner';
import styles from './PatientFrame.module.css';
import { PatientTabs } from './PatientTabs';
import { useStickyHeight } from './useStickyHeight';

const AlertStrip = lazy(() => withWords('alerts', import('./history/AlertStrip')));
const OtherPatient = lazy(() => withWords('alerts', import('./OtherPatient')));

const route = getRouteApi('/inside/p/$patientId');

/** The patient's workspace: who it is stays in view on every tab. */
export default function PatientFrame() {
  const { patientId } = route.useParams();
  const { can } = useSession();
  const { data: patient } = useSuspenseQuery(queries.patient(patientId));
  const top = useStickyHeight();
  const other = useOtherPatient(patientId);
  // Somebody who was merged answers under the one who was kept.
  if (patient.mergedInto) {
    return <Navigate to="/p/$patientId/overview" params={{ patientId: patient.mergedInto }} replace />;
  }
  return (
    <div className={styles.frame}>
      <div ref={top} className={styles.top}>
        <Suspense>{other && <OtherPatient own={patient} otherId={other} />}</Suspense>
        <PatientBanner patient={patient} />
        {can('see-alerts') && (
          <Suspense fallback={<div className={styles.alerts} />}>
            <AlertStrip patientId={patientId} />
          </Suspense>
        )}
        <PatientTabs />
      </div>
      <Outlet />
    </div>
  );
}
