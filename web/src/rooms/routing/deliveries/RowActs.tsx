import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../api/routing';
import table from '../../../shell/Table.module.css';
import { isConflict, mayPark, mayRefuse, mayRetry, wordOf } from './looks';
import type { Act } from './useDeliveryActs';
import { useDeliveryWords } from './useDeliveryWords';

interface Props {
  delivery: Delivery;
  isBusy: boolean;
  onAct: (act: Act) => void;
}

/** What a person can do about one delivery, as it stands. */
export function RowActs({ delivery, isBusy, onAct }: Props) {
  const { t } = useTranslation('routing');
  const words = useDeliveryWords();
  const image = `…${delivery.image.slice(-8)}`;
  const about = (act: string) => t('deliveries.actOn', { act, image, name: words.title(delivery) });
  const quiet: { act: Act; may: boolean }[] = [
    { act: 'park', may: mayPark(delivery) },
    { act: 'refuse', may: mayRefuse(delivery) },
  ];
  return (
    <div className={table.acts}>
      {isConflict(delivery) && (
        <Button
          size="xs"
          variant="default"
          aria-label={about(t('delivery.decide'))}
          renderRoot={(props) => (
            <Link to="/conflicts/$imageId" params={{ imageId: delivery.image }} {...props} />
          )}
        >
          {t('delivery.decide')}
        </Button>
      )}
      {mayRetry(delivery) && (
        <Button
          size="xs"
          variant="default"
          loading={isBusy}
          aria-label={about(t(`delivery.${wordOf(delivery)}`))}
          onClick={() => onAct('retry')}
        >
          {t(`delivery.${wordOf(delivery)}`)}
        </Button>
      )}
      {quiet.map(
        ({ act, may }) =>
          may && (
            <Button
              key={act}
              size="xs"
              variant="subtle"
              color="gray"
              disabled={isBusy}
              aria-label={about(t(`delivery.${act as 'park'}`))}
              onClick={() => onAct(act)}
            >
              {t(`delivery.${act as 'park'}`)}
            </Button>
          ),
      )}
    </div>
  );
}
