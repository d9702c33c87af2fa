import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { acts } from '../../api/acts';
import { queries } from '../../api/queries';
import { ProblemNote } from '../../shell/ProblemNote';
import { Doorstep } from './Doorstep';
import { takeToken } from './token';

const route = getRouteApi('/sign-in');

function useSignedIn(): void {
  const { data } = useSuspenseQuery(queries.session());
  const { next } = route.useSearch();
  const navigate = route.useNavigate();
  useEffect(() => {
    if (data.signedIn) void navigate({ href: next ?? '/', replace: true });
  }, [data.signedIn, next, navigate]);
}

/** Signing in by name and password, or by the one-time link that the server printed. */
export default function SignInPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: session } = useSuspenseQuery(queries.session());
  const password = useRef<HTMLInputElement>(null);
  useSignedIn();

  const enter = useMutation({
    mutationFn: (how: { token: string } | { userName: string; password: string }) =>
      'token' in how ? acts.signInByLink(how.token) : acts.signIn(how.userName, how.password),
    onSuccess: (answer) => client.setQueryData(queries.session().queryKey, answer),
    onError: () => password.current?.select(),
  });
  const { mutate } = enter;

  useEffect(() => {
    const enterByLink = () => {
      const token = takeToken();
      if (token) mutate({ token });
    };
    enterByLink();
    // A second link pasted over the first changes the address without loading the page again.
    window.addEventListener('hashchange', enterByLink);
    return () => window.removeEventListener('hashchange', enterByLink);
  }, [mutate]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    mutate({ userName: String(form.get('userName')).trim(), password: String(form.get('password')) });
  }

  return (
    <Doorstep title={t('signIn.title')} practiceName={session.practiceName}>
      {session.setupNeeded && (
        <Alert color="yellow" variant="light" mb="md">
          {t('signIn.setupNeeded')}
        </Alert>
      )}
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            name="userName"
            label={t('signIn.userName')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            autoFocus
            withAsterisk={false}
          />
          <PasswordInput
            ref={password}
            name="password"
            label={t('signIn.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          />
          {enter.error && <ProblemNote failure={enter.error} />}
          <Button type="submit" loading={enter.isPending} fullWidth>
            {t('signIn.enter')}
          </Button>
        </Stack>
      </form>
    </Doorstep>
  );
}
