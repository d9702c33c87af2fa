import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../api/routing';
import { showBytes } from '../../../display/bytes';
import { showRecent } from '../../../display/dates';
import { StateMark } from '../../../shell/StateMark';
import styles from './DeliveryTable.module.css';
import { looks, mayRetry } from './looks';
import { RowActs } from './RowActs';
import type { Act } from './useDeliveryActs';
import { useDeliveryWords } from './useDeliveryWords';

interface Props {
  delivery: Delivery;
  may: boolean;
  isPicked: boolean;
  isBusy: boolean;
  onPick: (on: boolean) => void;
  onAct: (act: Act) => void;
}

export function DeliveryRow({ delivery, may, isPicked, isBusy, onPick, onAct }: Props) {
  const { t, i18n } = useTranslation('routing');
  const words = useDeliveryWords();
  const short = `…${delivery.image.slice(-8)}`;
  const decided = showRecent(delivery.decidedAt, i18n.language, new Date());
  return (
    <tr>
      {may && (
        <td>
          <Checkbox
            aria-label={t('deliveries.pick', { image: short, name: words.title(delivery) })}
            checked={isPicked}
            disabled={!mayRetry(delivery)}
            onChange={(event) => onPick(event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <Link to="/images/$imageId" params={{ imageId: delivery.image }}>
          {short}
        </Link>
        <small>{`${decided} · ${showBytes(delivery.bytes, i18n.language)}`}</small>
      </th>
      <td>
        {words.title(delivery)}
        <small>{t(`role.${delivery.role}`)}</small>
      </td>
      <td>
        <StateMark {...looks[delivery.state]} word={words.state(delivery)} />
        {words.reason(delivery) && <small>{words.reason(delivery)}</small>}
        {delivery.peerWords && <q className={styles.words}>{delivery.peerWords}</q>}
      </td>
      <td>{t(`grade.${delivery.grade}`)}</td>
      <td>
        {delivery.attempts}
        {delivery.losses > 0 && <small data-call>{t('deliveries.losses', { count: delivery.losses })}</small>}
      </td>
      <td>{words.next(delivery)}</td>
      {may && (
        <td>
          <RowActs delivery={delivery} isBusy={isBusy} onAct={onAct} />
        </td>
      )}
    </tr>
  );
}
