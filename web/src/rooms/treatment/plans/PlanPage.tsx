import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkView } from '../../../api/chart';
import type { LinkedImage, PlanItem, PlanOption } from '../../../api/plans';
import { localDay } from '../../../display/dates';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { withWords } from '../../../words/i18n';
import { OptionColumn } from './OptionColumn';
import { PlanBar } from './PlanBar';
import styles from './Plans.module.css';
import { StateMark } from './StateMark';
import { ToldLine } from './ToldLine';
import { usePlanDesk } from './usePlanDesk';

const FromChart = lazy(() => import('./FromChart'));
const PlanDialogs = lazy(() => withWords('planning', import('./PlanDialogs')));
const route = getRouteApi('/inside/p/$patientId/plans/$planId');

/** What a person has opened over the plan. */
export type Open =
  | { what: 'add'; option: PlanOption; phaseId?: string; tooth?: string; mark?: MarkView }
  | { what: 'edit' | 'move' | 'cost' | 'schedule' | 'decline-item'; item: PlanItem }
  | { what: 'image'; item: PlanItem; link: LinkedImage }
  | { what: 'phase' | 'option' | 'copy'; option: PlanOption }
  | { what: 'new-option' | 'rename' | 'decline' };

/** A treatment plan: its options side by side, and what they cost whom. */
export default function PlanPage() {
  const { t } = useTranslation('plans');
  const { planId } = route.useParams();
  const desk = usePlanDesk(planId);
  const [open, setOpen] = useState<Open | null>(null);
  const { plan, words } = desk;
  const close = () => {
    setOpen(null);
    desk.forget();
  };
  const day = (instant: string) => words.day(localDay(instant));
  return (
    <Page
      title={plan.name}
      lead={
        <span className={styles.lead}>
          <StateMark state={plan.state} />
          {plan.edition > 1 && <span>{t('edition', { number: plan.edition })}</span>}
          <span>{t('made', { day: day(plan.createdAt) })}</span>
          {plan.presentedAt && <span>{t('presentedOn', { day: day(plan.presentedAt) })}</span>}
          {plan.declinedBecause && <span>{t('because', { reason: plan.declinedBecause })}</span>}
        </span>
      }
      actions={<PlanBar desk={desk} onOpen={setOpen} />}
    >
      <ToldLine desk={desk} />
      {desk.failure != null && open === null && <ProblemNote failure={desk.failure} />}
      {desk.costsFailure && <ProblemNote failure={desk.costsFailure} />}
      {desk.isDraft && (
        <Suspense fallback={<div className={styles.fromChart} />}>
          <FromChart desk={desk} onOpen={setOpen} />
        </Suspense>
      )}
      <div className={styles.options} data-count={Math.min(3, plan.options.length)}>
        {plan.options.map((option) => (
          <OptionColumn key={option.id} desk={desk} option={option} onOpen={setOpen} />
        ))}
      </div>
      <Suspense>
        {(open || desk.conflict) && <PlanDialogs desk={desk} open={open} onClose={close} />}
      </Suspense>
    </Page>
  );
}
