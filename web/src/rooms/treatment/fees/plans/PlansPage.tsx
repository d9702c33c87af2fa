import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { feesQueries } from '../../../../api/feesQueries';
import { EmptyNote } from '../../../../shell/EmptyNote';
import { Icon } from '../../../../shell/icons';
import { Page } from '../../../../shell/Page';
import { ProblemNote } from '../../../../shell/ProblemNote';
import { useSession } from '../../../../shell/session';
import table from '../../../../shell/Table.module.css';
import { showMoney } from '../money';

/** What employers and groups have agreed with insurers. */
export default function PlansPage() {
  const { t, i18n } = useTranslation('fees');
  const { can } = useSession();
  const found = useQuery(feesQueries.plans());
  const items = found.data?.items;
  const add = can('manage-fees') && (
    <Button
      leftSection={<Icon name="plus" size={16} />}
      renderRoot={(props) => <Link to="/fees/plans/new" {...props} />}
    >
      {t('plans.add')}
    </Button>
  );
  return (
    <Page title={t('plans.title')} lead={t('plans.lead')} actions={!!items?.length && add}>
      {found.error && !items && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {items?.length === 0 && (
        <EmptyNote icon="coins" title={t('plans.empty')} text={t('plans.emptyText')} action={add} />
      )}
      {!!items?.length && (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('plans.name')}</th>
                <th scope="col">{t('plans.group')}</th>
                <th scope="col" data-amount>
                  {t('terms.annualMaximum')}
                </th>
                <th scope="col" data-amount>
                  {t('terms.deductible')}
                </th>
                <th scope="col">{t('terms.network')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((plan) => (
                <tr key={plan.id}>
                  <th scope="row">
                    <Link to="/fees/plans/$planId" params={{ planId: plan.id }}>
                      {plan.carrier}, {plan.name}
                    </Link>
                  </th>
                  <td>
                    {plan.group}
                    <small>{plan.groupNumber}</small>
                  </td>
                  <td data-amount>
                    {plan.terms.annualMaximum ? showMoney(plan.terms.annualMaximum, i18n.language) : '–'}
                  </td>
                  <td data-amount>
                    {plan.terms.deductible ? showMoney(plan.terms.deductible, i18n.language) : '–'}
                  </td>
                  <td>{t(plan.terms.isInNetwork ? 'terms.inNetwork' : 'terms.outOfNetwork')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
