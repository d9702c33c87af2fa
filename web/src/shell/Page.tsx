import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  narrow?: boolean;
}

/** The window's title names the screen, never a patient: titles end up in histories and on shared screens. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · DentaMind`;
  }, [title]);
}

export function Page({ title, lead, actions, children, narrow }: Props) {
  useTitle(title);
  return (
    <div className={styles.page} data-narrow={narrow || undefined}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
