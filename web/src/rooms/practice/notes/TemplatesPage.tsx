import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historyQueries, type NoteTemplate, noteActs } from '../../../api/history';
import { showInstant } from '../../../display/dates';
import { Icon } from '../../../shell/icons';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { languages } from '../../../words/i18n';
import styles from './Notes.module.css';

const TemplateDialog = lazy(() => import('./TemplateDialog'));
const route = getRouteApi('/inside/p/$patientId/notes/templates');

/** The practice's own words: what notes begin with, and what is put into them. */
export default function TemplatesPage() {
  const { t, i18n } = useTranslation('history');
  const { patientId } = route.useParams();
  const client = useQueryClient();
  const { data: templates } = useSuspenseQuery(historyQueries.templates());
  const [open, setOpen] = useState<NoteTemplate | 'new' | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: historyQueries.templates().queryKey });
  const retire = useMutation({
    mutationFn: (one: NoteTemplate) =>
      noteActs.changeTemplate(one, { ...one.template, isRetired: !one.template.isRetired }),
    onSettled: refresh,
  });

  return (
    <Page
      title={t('templates.title')}
      lead={t('templates.lead')}
      narrow
      actions={
        <>
          <Link to="/p/$patientId/notes" params={{ patientId }} className={styles.link}>
            {t('templates.back')}
          </Link>
          <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen('new')}>
            {t('templates.add')}
          </Button>
        </>
      }
    >
      {retire.error && <ProblemNote failure={retire.error} />}
      <ul className={styles.notes}>
        {templates.map((one) => (
          <li key={one.id} className={styles.note}>
            <header>
              <h2 lang={one.template.language}>{one.template.name}</h2>
              <span className={styles.mark}>{t(`templates.${one.template.kind}`)}</span>
              <span className={styles.mark}>{languages[one.template.language]}</span>
              {one.template.isRetired && (
                <span className={styles.mark} data-tone="caution">
                  {t('templates.retired')}
                </span>
              )}
              <Button
                size="xs"
                variant="default"
                aria-label={t('templates.edit', { name: one.template.name })}
                leftSection={<Icon name="edit" size={16} />}
                onClick={() => setOpen(one)}
              >
                {t('correct')}
              </Button>
              <Button size="xs" variant="default" onClick={() => retire.mutate(one)}>
                {one.template.isRetired ? t('templates.offer') : t('templates.retire')}
              </Button>
            </header>
            <p className={styles.text} lang={one.template.language}>
              {one.template.body}
            </p>
            <p className={styles.who}>
              {one.version === 1 && one.changedBy === 'DentaMind'
                ? t('templates.shipped')
                : t('templates.changed', {
                    when: showInstant(one.changedAt, i18n.language),
                    who: one.changedBy,
                  })}
            </p>
          </li>
        ))}
      </ul>
      <Suspense>
        {open && (
          <TemplateDialog
            seen={open === 'new' ? null : open}
            onDone={() => void refresh()}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </Page>
  );
}
