import { useTranslation } from 'react-i18next';
import styles from './Item.module.css';

interface Props {
  tooth: string | null;
  value: string;
  error: string | undefined;
  onChange: (surfaces: string) => void;
}

const order = 'MOIDBLC';

/** The faces of a tooth: incisors and canines have an edge, the others a chewing face. */
export function SurfacePicker({ tooth, value, error, onChange }: Props) {
  const { t } = useTranslation(['plans', 'planning', 'treatment']);
  const isFront = tooth !== null && Number(tooth[1]) <= 3;
  const faces = [...order].filter((face) => face !== (isFront ? 'O' : 'I'));
  const toggle = (face: string) =>
    onChange(
      [...order].filter((one) => (one === face ? !value.includes(one) : value.includes(one))).join(''),
    );
  return (
    <fieldset className={styles.faces}>
      <legend>{t('planning:form.surfaces')}</legend>
      <div>
        {faces.map((face) => (
          <button
            key={face}
            type="button"
            aria-pressed={value.includes(face)}
            aria-label={t(`treatment:surface.${face}` as 'treatment:surface.M')}
            title={t(`treatment:surface.${face}` as 'treatment:surface.M')}
            onClick={() => toggle(face)}
          >
            {t(`treatment:letter.${face}` as 'treatment:letter.M')}
          </button>
        ))}
      </div>
      {error && <p className={styles.wrong}>{error}</p>}
    </fieldset>
  );
}
