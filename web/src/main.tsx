import './theme/mantine.css';
import './theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from './api/http';
import { newQueryClient, queries } from './api/queries';
import { App } from './app';
import { newRouter } from './routes';
import { startWords } from './words/i18n';

async function start(root: HTMLElement): Promise<void> {
  const client = newQueryClient();
  const router = newRouter(client);
  onSignedOut(() => void client.invalidateQueries({ queryKey: queries.session().queryKey }));
  await startWords();
  createRoot(root).render(
    <StrictMode>
      <App router={router} client={client} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
