import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/queries';
import type { Destination } from '../../../api/routing';
import { routingQueries } from '../../../api/routingQueries';
import { looks, stateOf } from '../destinations/health';
import { ArchiveNode } from './ArchiveNode';
import { HouseNode } from './HouseNode';
import { LocationNode } from './LocationNode';
import styles from './RoutingMap.module.css';
import { Wires } from './Wires';

/** Heights in rem, as in the style sheet: the lines between the nodes are drawn by them. */
const heights = { location: 5.5, archive: 8.5, house: 12 };

/** Three columns joined by lines. The lines are a picture of what the lists say, and say nothing more. */
export function RoutingMap({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useTranslation('routing');
  const { data: places } = useQuery(queries.locations());
  const { data: machines } = useQuery(routingQueries.devices());
  const locations = places?.items ?? [];
  const devices = machines?.items ?? [];
  const height = Math.max(
    heights.house,
    locations.length * heights.location,
    destinations.length * heights.archive,
  );
  const flow = (destination: Destination) => ({
    key: destination.name,
    tone: looks[stateOf(destination)].tone,
    isBusy: (destination.health?.waiting ?? 0) > 0 && !['away', 'paused'].includes(stateOf(destination)),
  });

  return (
    <div className={styles.map}>
      <section aria-labelledby="map-from" className={styles.column}>
        <h2 id="map-from">{t('map.from')}</h2>
        <ul>
          {locations.map((location) => (
            <li key={location.id} className={styles.location}>
              <LocationNode
                location={location}
                devices={devices.filter((device) => device.locationId === location.id)}
              />
            </li>
          ))}
        </ul>
      </section>
      <Wires
        height={height}
        step={heights.location}
        ends={locations.map(({ id }) => ({ key: id, tone: 'good', isBusy: false }))}
        side="in"
      />
      <section aria-labelledby="map-here" className={styles.column}>
        <h2 id="map-here">{t('map.here')}</h2>
        <HouseNode />
      </section>
      <Wires height={height} step={heights.archive} ends={destinations.map(flow)} side="out" />
      <section aria-labelledby="map-to" className={styles.column}>
        <h2 id="map-to">{t('map.to')}</h2>
        <ul>
          {destinations.map((destination) => (
            <li key={destination.name} className={styles.archive}>
              <ArchiveNode destination={destination} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
