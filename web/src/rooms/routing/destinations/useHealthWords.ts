import { useTranslation } from 'react-i18next';
import type { Health } from '../../../api/routing';
import { showAgo, showSpan } from '../../../display/ago';
import { useNow } from '../useNow';
import { faultShare } from './health';

/** How an archive has been of late, in words. */
export function useHealthWords() {
  const { t, i18n } = useTranslation('routing');
  const now = useNow();
  const { language } = i18n;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });

  return {
    seen: (health: Health) => {
      if (health.awaySince)
        return t('health.awayFor', { span: showSpan(now - Date.parse(health.awaySince), language) });
      return health.lastSeenAt
        ? t('health.seen', { ago: showAgo(health.lastSeenAt, language, now) })
        : t('health.neverSeen');
    },

    queue: (health: Health) => {
      if (health.waiting === 0) return t('health.noneWaiting');
      const since = health.oldestWaitingSince;
      return since
        ? t('health.waitingFor', {
            count: health.waiting,
            span: showSpan(Math.max(0, now - Date.parse(since)), language),
          })
        : t('health.waiting', { count: health.waiting });
    },

    parked: (health: Pick<Health, 'parked'>) => t('health.parked', { count: health.parked }),

    faults: (health: Health) => {
      const share = faultShare(health);
      return share === null
        ? t('health.noneSent')
        : t('health.sent', { count: health.sentLastDay, share: percent.format(share) });
    },
  };
}
