import { NativeSelect, PasswordInput, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type Authentication,
  authentications,
  type DestinationSettings,
  type SecretWords,
} from '../../../api/routing';
import styles from './Form.module.css';
import { changing, type FieldsProps, hintLast, wordOrNull } from './fields';
import { wordsOf } from './settings';

/** Who we say we are, and how the way there is protected. What is typed as a secret is kept and never shown again. */
export default function SecurityFields(props: FieldsProps) {
  const { t } = useTranslation('routing');
  const { draft } = props;
  const { settings } = draft;
  const change = changing(props);
  const isWeb = settings.kind !== 'dimse';
  return (
    <div className={styles.stack}>
      {isWeb && <Authenticating {...props} />}
      <Switch
        checked={settings.tls != null}
        onChange={(event) => change({ tls: event.currentTarget.checked ? {} : null })}
        label={t(isWeb ? 'form.ownTls' : 'form.tls')}
        description={t(isWeb ? 'form.ownTlsHint' : 'form.tlsHint')}
      />
      {settings.tls != null && <TlsFields {...props} />}
    </div>
  );
}

function Authenticating(props: FieldsProps) {
  const { t } = useTranslation('routing');
  const { draft, wrong } = props;
  const { settings } = draft;
  const change = changing(props);
  return (
    <div className={styles.pair}>
      <NativeSelect
        label={t('form.authentication')}
        value={settings.authentication}
        onChange={(event) => change({ authentication: event.currentTarget.value as Authentication })}
        error={wrong.authentication}
        data={authentications.map((value) => ({ value, label: t(`authentication.${value}`) }))}
        className={styles.wide}
      />
      {wordsOf[settings.authentication].map((word) => (
        <SecretField key={word} word={word} {...props} />
      ))}
      {settings.authentication === 'client-credentials' && (
        <>
          <TextInput
            type="url"
            label={t('form.tokenUrl')}
            value={settings.tokenUrl ?? ''}
            onChange={(event) => change({ tokenUrl: wordOrNull(event.currentTarget.value) })}
            error={wrong.tokenUrl}
            autoComplete="off"
          />
          <TextInput
            label={t('form.scope')}
            value={settings.scope ?? ''}
            onChange={(event) => change({ scope: wordOrNull(event.currentTarget.value) })}
            error={wrong.scope}
            autoComplete="off"
          />
        </>
      )}
    </div>
  );
}

function SecretField({ word, draft, wrong, onChange }: FieldsProps & { word: keyof SecretWords }) {
  const { t } = useTranslation(['routing', 'words']);
  const { authentication, credentials } = draft.settings;
  const kinds = { 'client-credentials': 'client', 'access-key': 'accessKey' } as const;
  const kind =
    authentication === 'client-credentials' || authentication === 'access-key'
      ? kinds[authentication]
      : 'plain';
  const props = {
    label: t(`secret.${kind}.${word as 'user'}`),
    description: credentials ? t('secret.kept', { name: credentials }) : t('secret.writeOnly'),
    inputWrapperOrder: hintLast,
    value: draft.credentials[word] ?? '',
    placeholder: credentials ? '••••••••' : '',
    error: wrong[word] ?? (word !== 'user' ? (wrong.credentials ?? wrong.words) : undefined),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...draft, credentials: { ...draft.credentials, [word]: event.currentTarget.value } }),
    spellCheck: false,
  };
  return word === 'user' ? (
    <TextInput {...props} autoComplete="off" />
  ) : (
    <PasswordInput
      {...props}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('secret.show') }}
    />
  );
}

function TlsFields(props: FieldsProps) {
  const { t } = useTranslation('routing');
  const { draft, wrong, onChange } = props;
  const tls: NonNullable<DestinationSettings['tls']> = draft.settings.tls ?? {};
  const certificate = (change: SecretWords) =>
    onChange({ ...draft, certificate: { ...draft.certificate, ...change } });
  const kept = tls.clientCertificate ? t('secret.kept', { name: tls.clientCertificate }) : t('form.ifAsked');
  return (
    <div className={styles.pair}>
      <Textarea
        label={t('form.authority')}
        description={t('form.authorityHint')}
        inputWrapperOrder={hintLast}
        rows={3}
        value={tls.authorityPem ?? ''}
        onChange={(event) =>
          changing(props)({ tls: { ...tls, authorityPem: wordOrNull(event.currentTarget.value) } })
        }
        error={wrong['tls.authorityPem']}
        spellCheck={false}
        className={styles.wide}
      />
      <Textarea
        label={t('form.certificate')}
        description={kept}
        inputWrapperOrder={hintLast}
        rows={3}
        value={draft.certificate.certificatePem ?? ''}
        onChange={(event) => certificate({ certificatePem: event.currentTarget.value })}
        error={wrong.certificatePem ?? wrong['tls.clientCertificate']}
        spellCheck={false}
      />
      <Textarea
        label={t('form.key')}
        description={t('secret.writeOnly')}
        inputWrapperOrder={hintLast}
        rows={3}
        value={draft.certificate.keyPem ?? ''}
        onChange={(event) => certificate({ keyPem: event.currentTarget.value })}
        error={wrong.keyPem}
        spellCheck={false}
      />
    </div>
  );
}
