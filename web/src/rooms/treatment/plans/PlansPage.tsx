import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../api/plans';
import { plansQueries } from '../../../api/plansQueries';
import { localDay, showDay } from '../../../display/dates';
import { EmptyNote } from '../../../shell/EmptyNote';
import { Icon } from '../../../shell/icons';
import { Page } from '../../../shell/Page';
import { useSession } from '../../../shell/session';
import { withWords } from '../../../words/i18n';
import { showMoney } from '../fees/money';
import styles from './Plans.module.css';
import { ProgressLine } from './ProgressLine';
import { StateMark } from './StateMark';

const NewPlanDialog = lazy(() => withWords('planning', import('./NewPlanDialog')));
const route = getRouteApi('/inside/p/$patientId/plans');

/** Where a plan stands once somebody agreed to it; before that there is nothing to be done of it. */
const agreed: ReadonlySet<string> = new Set(['accepted', 'scheduled', 'in-progress', 'completed']);

/** A patient's treatment plans, the newest first. */
export default function PlansPage() {
  const { t } = useTranslation('plans');
  const { patientId } = route.useParams();
  const isShown = route.useSearch().away === 'shown';
  const { data } = useSuspenseQuery(plansQueries.plans(patientId, isShown));
  const may = useSession().can('edit-plans');
  const [isNew, setIsNew] = useState(false);
  const begin = may && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setIsNew(true)}>
      {t('new.title')}
    </Button>
  );
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <>
          {data.items.length > 0 && begin}
          <Link to="/plans/unscheduled" className={styles.link}>
            {t('unscheduled.title')}
          </Link>
        </>
      }
    >
      {data.items.length === 0 ? (
        <EmptyNote icon="tooth" title={t('list.empty')} text={t('list.emptyText')} action={begin} />
      ) : (
        <ul className={styles.plans}>
          {data.items.map((plan) => (
            <PlanCard key={plan.id} patientId={patientId} plan={plan} />
          ))}
        </ul>
      )}
      {data.putAway > 0 && (
        <Link
          to="/p/$patientId/plans"
          params={{ patientId }}
          search={isShown ? {} : { away: 'shown' }}
          replace
          className={styles.away}
        >
          {isShown ? t('list.hide') : t('list.away', { count: data.putAway })}
        </Link>
      )}
      <Suspense>{isNew && <NewPlanDialog patientId={patientId} onClose={() => setIsNew(false)} />}</Suspense>
    </Page>
  );
}

function PlanCard({ patientId, plan }: { patientId: string; plan: PlanSummary }) {
  const { t, i18n } = useTranslation('plans');
  const day = (instant: string) => showDay(localDay(instant), i18n.language);
  const { totalValue, doneValue } = plan.progress;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <Link
          to="/p/$patientId/plans/$planId"
          params={{ patientId, planId: plan.id }}
          className={styles.cardName}
        >
          {plan.name}
        </Link>
        <StateMark state={plan.state} />
        {plan.edition > 1 && <span className={styles.quiet}>{t('edition', { number: plan.edition })}</span>}
      </div>
      <p className={styles.quiet}>
        {[
          t('made', { day: day(plan.createdAt) }),
          plan.presentedAt && t('presentedOn', { day: day(plan.presentedAt) }),
          plan.decidedAt && t('decidedOn', { day: day(plan.decidedAt) }),
          plan.state === 'presented' && plan.expiresAt && t('validTo', { day: day(plan.expiresAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={styles.cardFoot}>
        {agreed.has(plan.state) && <ProgressLine progress={plan.progress} />}
        <span className={styles.quiet}>
          {plan.options
            .map((option) => `${option.name} (${t('items', { count: option.items })})`)
            .join(' · ')}
        </span>
        {totalValue && (
          <span className={styles.value}>
            {doneValue && plan.progress.done > 0
              ? t('doneOf', {
                  done: showMoney(doneValue, i18n.language),
                  total: showMoney(totalValue, i18n.language),
                })
              : showMoney(totalValue, i18n.language)}
          </span>
        )}
      </div>
    </li>
  );
}
