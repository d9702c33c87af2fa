import { useTranslation } from 'react-i18next';
import { type Layer, layers } from './arches';
import styles from './LayerKey.module.css';
import { Swatch } from './Swatch';

interface Props {
  hidden: ReadonlySet<Layer>;
  onHide: (hidden: Layer[]) => void;
}

/** What the drawing says, and which of it is shown: the key of the chart is its list of layers. */
export function LayerKey({ hidden, onHide }: Props) {
  const { t } = useTranslation('treatment');
  const toggle = (layer: Layer) =>
    onHide(layers.filter((one) => (one === layer ? !hidden.has(one) : hidden.has(one))));
  return (
    <ul className={styles.key} aria-label={t('layers.label')}>
      {layers.map((layer) => (
        <li key={layer} data-hidden={hidden.has(layer) || undefined}>
          <button
            type="button"
            className={styles.layer}
            aria-pressed={!hidden.has(layer)}
            title={layer === 'coverage' ? undefined : t(`cue.${layer}`)}
            onClick={() => toggle(layer)}
          >
            {layer === 'coverage' ? <span className={styles.bars} /> : <Swatch status={layer} />}
            <span>
              {layer === 'coverage' ? t('layers.coverage') : t(`status.${layer}`)}
              {layer !== 'coverage' && <small className={styles.cue}>{t(`cue.${layer}`)}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
