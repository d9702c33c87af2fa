import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploads } from '../rooms/imaging/uploads';
import styles from './DropAnywhere.module.css';
import { Icon } from './icons';
import { useSession } from './session';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Files may be dropped on any screen, or pasted; what happens to them is shown on the upload screen. */
export function DropAnywhere() {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const may = can('file-images');

  useEffect(() => {
    if (!may) return;
    let depth = 0;

    function send(files: FileList | undefined): void {
      if (!files?.length) return;
      uploads.add([...files]);
      void navigate({ to: '/upload' });
    }
    function enter(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    }
    function leave(): void {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    }
    function allow(event: DragEvent): void {
      if (carriesFiles(event)) event.preventDefault();
    }
    function drop(event: DragEvent): void {
      depth = 0;
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      send(event.dataTransfer?.files);
    }
    const paste = (event: ClipboardEvent) => send(event.clipboardData?.files);

    const answers = { dragenter: enter, dragleave: leave, dragover: allow, drop, paste } as const;
    for (const [name, answer] of Object.entries(answers))
      window.addEventListener(name, answer as EventListener);
    return () => {
      for (const [name, answer] of Object.entries(answers))
        window.removeEventListener(name, answer as EventListener);
    };
  }, [may, navigate]);

  if (!over) return null;
  return (
    <div className={styles.over}>
      <Icon name="upload" size={40} />
      {t('upload.dropNow')}
    </div>
  );
}
