import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chartQueries } from '../../../api/chartQueries';
import { useSession } from '../../../shell/session';
import { allItems } from './costs';
import type { Open } from './PlanPage';
import styles from './Plans.module.css';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  onOpen: (open: Open) => void;
}

/** What stands in the chart as a condition and is not planned here yet: one press plans it. */
export default function FromChart({ desk, onOpen }: Props) {
  const { t } = useTranslation('plans');
  const { plan, words } = desk;
  const mayLook = useSession().can('see-chart');
  const { data: chart } = useQuery({ ...chartQueries.chart(plan.patientId, null), enabled: mayLook });
  const planned = new Set(allItems(plan).map((item) => item.from));
  const conditions = (chart?.teeth ?? []).flatMap(({ tooth, marks }) =>
    marks.filter((mark) => mark.status === 'condition').map((mark) => ({ tooth, mark })),
  );
  const waiting = conditions.filter(({ mark }) => !planned.has(mark.id));
  const option = plan.options.find(({ id }) => id === plan.recommendedId) ?? plan.options[0];
  if (!mayLook || !option) return null;
  return (
    <section className={styles.fromChart} aria-labelledby="from-chart">
      <h2 id="from-chart">{t('fromChart.title')}</h2>
      {chart && waiting.length === 0 && (
        <p className={styles.quiet}>
          {t(conditions.length === 0 ? 'fromChart.none' : 'fromChart.allPlanned')}
        </p>
      )}
      <ul>
        {waiting.map(({ tooth, mark }) => {
          const what = `${words.chart.number(tooth)} ${words.chart.thing(mark)} ${words.chart.letters(mark.surfaces)}`;
          return (
            <li key={`${mark.id} ${tooth}`}>
              <span>
                <strong>{words.chart.number(tooth)}</strong> {words.chart.thing(mark)}{' '}
                {words.chart.letters(mark.surfaces)}
              </span>
              <Button
                size="xs"
                variant="light"
                aria-label={t('fromChart.planNamed', { what })}
                onClick={() => onOpen({ what: 'add', option, tooth, mark })}
              >
                {t('fromChart.plan')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
