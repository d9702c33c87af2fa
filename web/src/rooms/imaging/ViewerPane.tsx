import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSingleKeys } from '../../shell/keys';
import {
  type CommandArgs,
  type CommandName,
  mountViewer,
  type Viewer,
  type ViewerEvent,
  type ViewerState,
} from '../../viewer';
import type { ShownImage } from './shownImage';
import { useViewerProps } from './useViewerProps';
import styles from './ViewerPane.module.css';
import { ViewerTools } from './ViewerTools';

interface Props {
  image: ShownImage;
  hasPrior: boolean;
  onNavigate: (by: 'image' | 'exam' | 'date', step: 1 | -1) => void;
}

/** Puts the viewer, which knows nothing of React, into the page, and its tools beside it. */
export default function ViewerPane({ image, hasPrior, onNavigate }: Props) {
  const { t } = useTranslation();
  const [singleKeys] = useSingleKeys();
  const props = useViewerProps(image, hasPrior, singleKeys);
  const host = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer | null>(null);
  const [state, setState] = useState<ViewerState | null>(null);
  const [presets, setPresets] = useState<readonly { index: number; label: string }[]>([]);
  const [failure, setFailure] = useState<Extract<ViewerEvent, { type: 'error' }>['code'] | null>(null);

  const hear = (event: ViewerEvent) => {
    if (event.type === 'state') setState(event.state);
    else if (event.type === 'ready') {
      setPresets(event.presets);
      setFailure(null);
    } else if (event.type === 'navigate') onNavigate(event.by, event.step);
    else if (event.type === 'error') setFailure(event.code);
  };
  const latest = useRef({ props, hear });
  latest.current = { props, hear };

  useEffect(() => {
    if (!host.current) return;
    const mounted = mountViewer(host.current, latest.current.props, (event) => latest.current.hear(event));
    viewer.current = mounted;
    return () => {
      mounted.unmount();
      viewer.current = null;
    };
  }, []);

  useEffect(() => viewer.current?.update(props), [props]);

  const command = useCallback(
    (name: CommandName, args?: CommandArgs) => viewer.current?.command(name, args),
    [],
  );

  return (
    <div className={styles.pane} data-own-keys>
      <ViewerTools state={state} presets={presets} onCommand={command} />
      <div ref={host} className={styles.host} />
      <p role="alert" className={styles.failure} hidden={failure === null}>
        {failure && t(`viewer.failure.${failure}`)}
      </p>
    </div>
  );
}
