import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedDocument } from '../../../../api/plans';
import { documentUrl } from '../../../../api/plansQueries';
import { showInstant } from '../../../../display/dates';
import { isNothingFocused } from '../../../../shell/focus';
import { Icon } from '../../../../shell/icons';
import type { PlanDesk } from '../usePlanDesk';
import styles from './Present.module.css';

/** That it was signed, by whom, and the document as it was signed. */
export default function SignedNote({ desk, document }: { desk: PlanDesk; document: SignedDocument }) {
  const { t } = useTranslation(['plans', 'planning']);
  const { signer } = document;
  const title = useRef<HTMLHeadingElement>(null);

  // The form that was signed has gone, and the focus with it.
  useEffect(() => {
    if (isNothingFocused()) title.current?.focus();
  }, []);

  return (
    <footer className={styles.signed} role="status">
      <h2 ref={title} tabIndex={-1}>
        <Icon name="check" size={24} /> {t('planning:signed.title')}
      </h2>
      <p>
        {t(signer.kind === 'guardian' ? 'planning:signed.byGuardian' : 'planning:signed.by', {
          name: signer.name,
          relation: signer.relation ?? '',
          when: showInstant(document.signedAt, desk.words.language),
        })}
      </p>
      <a href={documentUrl(desk.plan.id)} target="_blank" rel="noopener">
        <Icon name="lock" size={18} /> {t('bar.document')}
      </a>
      <p className={styles.hash}>
        {t('planning:signed.hash')} <code>{document.sha256}</code>
      </p>
    </footer>
  );
}
