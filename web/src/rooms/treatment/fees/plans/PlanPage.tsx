import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { feesActs, feesQueries } from '../../../../api/feesQueries';
import type { PlanForm } from '../../../../api/insurance';
import { Page } from '../../../../shell/Page';
import { useSession } from '../../../../shell/session';
import { PlanEditor } from './PlanEditor';
import { sendable } from './terms';

const route = getRouteApi('/inside/fees/plans/$planId');

/** One plan with all of its terms. */
export default function PlanPage() {
  const { t } = useTranslation('fees');
  const { planId } = route.useParams();
  const { can } = useSession();
  const client = useQueryClient();
  const { data: plan } = useSuspenseQuery(feesQueries.plan(planId));
  const save = useMutation({
    mutationFn: (form: PlanForm) => feesActs.changePlan(planId, sendable(form), plan.version),
    onSuccess: (saved) => {
      client.setQueryData(feesQueries.plan(planId).queryKey, saved);
      return client.invalidateQueries({ queryKey: feesQueries.plans().queryKey });
    },
    onError: () => client.invalidateQueries({ queryKey: feesQueries.plan(planId).queryKey }),
  });
  return (
    <Page title={`${plan.carrier}, ${plan.name}`} lead={plan.group || t('plans.noGroup')}>
      <PlanEditor
        key={plan.version}
        start={plan}
        may={can('manage-fees')}
        failure={save.error}
        busy={save.isPending}
        onSave={save.mutate}
      />
    </Page>
  );
}
