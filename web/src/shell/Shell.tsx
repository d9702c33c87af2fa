import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOwnWindow } from '../rooms/practice/otherWindow';
import { withWords } from '../words/i18n';
import { Announcer } from './Announcer';
import { AwayBanner } from './AwayBanner';
import { DropAnywhere } from './DropAnywhere';
import { focusStart } from './focus';
import { useKeys } from './keys';
import { Rail } from './Rail';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';

const Palette = lazy(() => import('./Palette'));
const KeysHelp = lazy(() => withWords('keys', import('./KeysHelp')));

/** Puts the focus where the new screen begins, unless the screen has already taken it. */
function useFocusOnArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!main.current?.contains(document.activeElement)) focusStart();
  }, [path]);
  return main;
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('main [data-search]');
  field?.focus();
  return field !== null;
}

/** What surrounds every screen of a signed-in person. */
export function Shell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? '' });
  const main = useFocusOnArrival(path);
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);

  useKeys({
    'mod+k': () => setOpen('palette'),
    '/': () => focusSearch() || setOpen('palette'),
    '?': () => setOpen('keys'),
    'g i': () => navigate({ to: '/imaging' }),
    'g p': () => navigate({ to: '/patients' }),
    'g q': () => navigate({ to: '/quarantine' }),
    'g u': () => navigate({ to: '/upload' }),
    'g r': () => navigate({ to: '/routing' }),
  });

  return (
    <div className={styles.shell} data-own={isOwnWindow() || undefined}>
      <a href="#main" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <TopBar onSearch={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
      <Rail />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <AwayBanner />
        <Outlet />
      </main>
      <Announcer />
      <DropAnywhere />
      <Suspense>
        {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeysHelp onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
