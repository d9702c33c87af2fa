import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import SignaturePad from 'signature_pad';
import type { Signature } from '../../../../api/plans';
import styles from './Present.module.css';

interface Props {
  onChange: (signature: Signature | null) => void;
}

/** A stroke that runs over the edge ends at it. */
const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)) * 10) / 10;

/** A field to sign in with a finger, a pen or a mouse; what is kept are the strokes, not a picture. */
export function DrawnSignature({ onChange }: Props) {
  const { t } = useTranslation(['plans', 'planning']);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const tell = useRef(onChange);
  tell.current = onChange;

  useEffect(() => {
    const field = canvas.current;
    if (!field) return;
    const drawn = new SignaturePad(field, { penColor: '#10182b' });
    pad.current = drawn;

    // The field has no size before it is shown, and another one when the tablet is turned; what was drawn stays.
    function fit(): void {
      if (!field || field.offsetWidth === 0) return;
      const scale = Math.max(1, window.devicePixelRatio);
      field.width = field.offsetWidth * scale;
      field.height = field.offsetHeight * scale;
      field.getContext('2d')?.scale(scale, scale);
      drawn.fromData(drawn.toData());
    }

    function told(): void {
      const { offsetWidth: width, offsetHeight: height } = canvas.current ?? {
        offsetWidth: 0,
        offsetHeight: 0,
      };
      const strokes = drawn
        .toData()
        .map(({ points }) => points.flatMap(({ x, y }) => [within(x, width), within(y, height)]));
      tell.current({ strokes, width, height });
    }

    const watcher = new ResizeObserver(fit);
    watcher.observe(field);
    drawn.addEventListener('endStroke', told);
    return () => {
      watcher.disconnect();
      drawn.removeEventListener('endStroke', told);
      drawn.off();
      tell.current(null);
    };
  }, []);

  function clear(): void {
    pad.current?.clear();
    onChange(null);
  }

  return (
    <div>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={t('planning:sign.field')} />
      <div className={styles.row}>
        <span className={styles.soft}>{t('planning:sign.fieldHint')}</span>
        <Button size="xs" variant="default" onClick={clear}>
          {t('planning:sign.clear')}
        </Button>
      </div>
    </div>
  );
}
