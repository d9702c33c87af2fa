import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/http';
import { routingQueries } from '../../../api/routingQueries';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { withWords } from '../../../words/i18n';
import { AddressFields } from './AddressFields';
import styles from './Form.module.css';
import { PresetStep } from './PresetStep';
import { StepList } from './StepList';
import { type Draft, draftOf, type Step, stepOf, steps } from './settings';
import { useSaveDestination } from './useSaveDestination';

const SecurityFields = lazy(() => import('./SecurityFields'));
const RegionFields = lazy(() => import('./RegionFields'));
const LimitFields = lazy(() => withWords('archives', import('./LimitFields')));
const TestPanel = lazy(() => withWords('archives', import('./TestPanel')));
const PresetHints = lazy(() => withWords('archives', import('./PresetHints')));

/** One step at a time: what it is, where, how it is reached, what it may have, and a test before anything is sent. */
export default function NewDestinationPage() {
  const { t } = useTranslation(['routing', 'words']);
  const navigate = useNavigate();
  const { data } = useQuery(routingQueries.destinations());
  const [step, setStep] = useState<Step>('preset');
  const [draft, setDraft] = useState<Draft>(() => draftOf(null));
  const version = useRef(0);
  const save = useSaveDestination();
  const form = useRef<HTMLFormElement>(null);
  const at = steps.indexOf(step);
  const wrong = wrongOf(save.error, t('form.nameTaken'));
  const fields = { draft, wrong, onChange: setDraft };
  const preset = data?.presets.find((one) => one.name === draft.settings.preset);

  function go(next: Step): void {
    setStep(next);
    form.current?.focus();
  }

  /** Kept, and paused: nothing is sent before somebody says so. */
  async function keep(isPaused: boolean): Promise<boolean> {
    try {
      const saved = await save.mutateAsync({
        draft: { ...draft, settings: { ...draft.settings, isPaused } },
        version: version.current,
      });
      version.current = saved.version;
      return true;
    } catch (failure) {
      const back = stepOf(wrongOf(failure, ''));
      if (back) go(back);
      return false;
    }
  }

  async function finish(isPaused: boolean): Promise<void> {
    if (await keep(isPaused)) {
      await navigate({ to: '/routing/destinations/$name', params: { name: draft.name } });
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    go(steps[at + 1] ?? 'test');
  }

  return (
    <Page title={t('destinations.add')} lead={t('wizard.lead')} narrow>
      <StepList at={at} onGo={go} />
      <form ref={form} tabIndex={-1} onSubmit={submit} className={styles.stack} aria-labelledby="step">
        <h2 id="step">{t(`wizard.title.${step}`)}</h2>
        {step === 'preset' && (
          <PresetStep
            presets={data?.presets ?? []}
            onChoose={(chosen) => {
              setDraft(draftOf(chosen));
              go('address');
            }}
          />
        )}
        {step === 'address' && <AddressFields {...fields} isNew />}
        <Suspense>
          {step === 'security' && <SecurityFields {...fields} />}
          {step === 'region' && <RegionFields {...fields} />}
          {step === 'limits' && <LimitFields {...fields} />}
          {step === 'test' && (
            <TestPanel name={draft.name} before={() => keep(true)} word={t('wizard.keepAndTest')} />
          )}
          {step !== 'preset' && preset && preset.hints.length > 0 && <PresetHints preset={preset} />}
        </Suspense>
        {save.error && Object.keys(wrong).length === 0 && <ProblemNote failure={save.error} />}
        {step !== 'preset' && (
          <div className={styles.buttons}>
            {step === 'test' ? (
              <>
                <Button loading={save.isPending} onClick={() => void finish(false)}>
                  {t('wizard.start')}
                </Button>
                <Button variant="default" disabled={save.isPending} onClick={() => void finish(true)}>
                  {t('wizard.keepPaused')}
                </Button>
              </>
            ) : (
              <Button type="submit">{t('wizard.next')}</Button>
            )}
            <Button variant="subtle" onClick={() => go(steps[at - 1] ?? 'preset')}>
              {t('wizard.back')}
            </Button>
          </div>
        )}
      </form>
    </Page>
  );
}

/** What is wrong, by field. A name that is taken is told as that. */
function wrongOf(failure: unknown, taken: string): Record<string, string> {
  if (!(failure instanceof Problem)) return {};
  return failure.code === 'stale' ? { name: taken } : failure.fields;
}
