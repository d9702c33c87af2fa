import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../api/routing';
import { routingQueries } from '../../../api/routingQueries';
import { ProblemNote } from '../../../shell/ProblemNote';
import { StateMark } from '../../../shell/StateMark';
import { useSession } from '../../../shell/session';
import { ExplanationView } from '../rules/ExplanationView';
import { NoExplanation } from '../rules/NoExplanation';
import { useNames } from '../rules/useNames';
import { looks } from './looks';
import { RowActs } from './RowActs';
import { useDeliveryActs } from './useDeliveryActs';
import { useDeliveryWords } from './useDeliveryWords';
import styles from './WhereItWent.module.css';

/** An image's journey: where it was sent, how each sending stands, and why the rules sent it there. */
export default function WhereItWent({ imageId }: { imageId: string }) {
  const { t } = useTranslation('routing');
  const found = useInfiniteQuery(routingQueries.deliveries({ image: imageId }));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.journey} aria-labelledby="journey">
      <h3 id="journey">{t('journey.title')}</h3>
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <p className={styles.quiet}>{t('journey.nowhere')}</p>}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((delivery) => (
            <Sent key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
      <details>
        <summary>{t('journey.why')}</summary>
        <Why imageId={imageId} />
      </details>
    </section>
  );
}

function Sent({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('routing');
  const { can } = useSession();
  const words = useDeliveryWords();
  const acts = useDeliveryActs();
  const isStuck = delivery.state === 'parked' || delivery.state === 'held';
  return (
    <li>
      <p className={styles.head}>
        <Link to="/routing/destinations/$name" params={{ name: delivery.destination }}>
          {words.title(delivery)}
        </Link>
        <span className={styles.quiet}>{t(`role.${delivery.role}`)}</span>
        <StateMark {...looks[delivery.state]} word={words.state(delivery)} />
      </p>
      <p className={styles.quiet}>
        {[
          delivery.grade === 'none' ? '' : t(`grade.${delivery.grade}`),
          words.reason(delivery),
          delivery.dueAt ? words.next(delivery) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {delivery.peerWords && <q className={styles.quiet}>{delivery.peerWords}</q>}
      {acts.data?.failure != null && <ProblemNote failure={acts.data.failure} />}
      {isStuck && can('manage-routing') && (
        <RowActs
          delivery={delivery}
          isBusy={acts.isPending}
          onAct={(act) => acts.mutate({ act, deliveries: [delivery] })}
        />
      )}
    </li>
  );
}

function Why({ imageId }: { imageId: string }) {
  const names = useNames();
  const found = useQuery(routingQueries.explanation({ image: imageId }));
  if (found.error) return <NoExplanation failure={found.error} onRetry={() => void found.refetch()} />;
  return found.data ? <ExplanationView explanation={found.data} speech={names.speech} /> : null;
}
