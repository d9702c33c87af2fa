import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acts } from '../../api/acts';
import { queries } from '../../api/queries';
import { ProblemNote } from '../../shell/ProblemNote';
import { useWrongFields } from '../../shell/useWrongFields';
import { Doorstep } from './Doorstep';
import { takeToken } from './token';

let kept: string | null = null;

/** Read once: drawing the page twice must not lose it. */
function keptToken(): string | null {
  kept = takeToken() ?? kept;
  return kept;
}

/** The first person of a new practice, let in by the link that only who started the server has seen. */
export default function SetupPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: session } = useSuspenseQuery(queries.session());
  const [token] = useState(keptToken);

  const setUp = useMutation({
    mutationFn: acts.setUp,
    onSuccess: (answer) => {
      client.setQueryData(queries.session().queryKey, answer);
      void navigate({ to: '/', replace: true });
    },
  });
  const wrong = useWrongFields(setUp.error);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string) => String(form.get(name) ?? '').trim();
    setUp.mutate({
      token: token ?? '',
      userName: field('userName'),
      displayName: field('displayName'),
      password: String(form.get('password') ?? ''),
    });
  }

  if (!token) {
    return (
      <Doorstep title={t('setup.title')} practiceName={session.practiceName}>
        <Alert color="yellow" variant="light" mb="md">
          {t('setup.noToken')}
        </Alert>
        <Link to="/sign-in">{t('signIn.title')}</Link>
      </Doorstep>
    );
  }

  return (
    <Doorstep title={t('setup.title')} practiceName={session.practiceName}>
      <Text size="sm" c="dimmed" mb="md">
        {t('setup.lead')}
      </Text>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            name="displayName"
            label={t('setup.displayName')}
            autoComplete="name"
            required
            withAsterisk={false}
            autoFocus
            error={wrong.displayName}
          />
          <TextInput
            name="userName"
            label={t('signIn.userName')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
            error={wrong.userName}
          />
          <PasswordInput
            name="password"
            label={t('signIn.password')}
            description={t('setup.passwordHint')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            error={wrong.password}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          />
          {setUp.error && Object.keys(wrong).length === 0 && <ProblemNote failure={setUp.error} />}
          <Button type="submit" loading={setUp.isPending} fullWidth>
            {t('setup.enter')}
          </Button>
        </Stack>
      </form>
    </Doorstep>
  );
}
