import { useTranslation } from 'react-i18next';
import type { Device, Location } from '../../../api/types';
import styles from './RoutingMap.module.css';

const shown = 2;

/** A location and the machines that send from there. */
export function LocationNode({ location, devices }: { location: Location; devices: readonly Device[] }) {
  const { t } = useTranslation('routing');
  const names = devices.slice(0, shown).map((device) => device.name);
  const more = devices.length - names.length;
  return (
    <div
      className={styles.node}
      title={devices.map(({ name, aeTitle }) => `${name} (${aeTitle})`).join(', ')}
    >
      <span className={styles.title}>
        <strong>{location.name}</strong>
      </span>
      <span className={styles.line}>
        {devices.length === 0 ? t('map.noDevices') : t('map.devices', { count: devices.length })}
      </span>
      <span className={styles.line}>
        {names.join(', ')}
        {more > 0 && ` +${more}`}
      </span>
    </div>
  );
}
