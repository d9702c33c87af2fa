import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FeeSchedule } from '../../../../api/fees';
import { feesQueries } from '../../../../api/feesQueries';
import { queries } from '../../../../api/queries';
import { routingQueries } from '../../../../api/routingQueries';

/** Who and where there is, and for whom a schedule is in words. */
export function useScope() {
  const { t } = useTranslation('fees');
  const { data: locations } = useQuery(queries.locations());
  const { data: clinicians } = useQuery(routingQueries.clinicians());
  const { data: plans } = useQuery(feesQueries.plans());
  const say = ({ locationId, clinicianId, planId }: FeeSchedule) => {
    const plan = plans?.items.find((one) => one.id === planId);
    return [
      planId && t('scope.plan', { name: plan ? `${plan.carrier}, ${plan.name}` : '…' }),
      locations?.items.find((one) => one.id === locationId)?.name,
      clinicians?.items.find((one) => one.id === clinicianId)?.displayName,
      !planId && !locationId && !clinicianId && t('scope.all'),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return {
    locations: locations?.items ?? [],
    clinicians: clinicians?.items ?? [],
    plans: plans?.items ?? [],
    say,
  };
}
