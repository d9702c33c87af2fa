import { useEffect, useState } from 'react';

const viewerWindow = 'dentamind-viewer';
const channelName = 'dentamind.patient';

type Said = { shows: string } | { asks: true };

/** The viewer's own window is known by its name, which it keeps through every navigation. */
export const isOwnWindow = () => window.name === viewerWindow;

export function openOwnWindow(address: string): void {
  window.open(address, viewerWindow, 'popup,width=1280,height=900')?.focus();
}

/** Tells the viewer's own window whose record this window shows: when it is opened, looked at again, or asked for. */
function tell(patientId: string): () => void {
  const channel = new BroadcastChannel(channelName);
  const say = () => channel.postMessage({ shows: patientId } satisfies Said);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('asks' in data && document.visibilityState === 'visible') say();
  };
  window.addEventListener('focus', say);
  say();
  return () => {
    window.removeEventListener('focus', say);
    channel.close();
  };
}

function hear(onShown: (patientId: string) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Said>) => 'shows' in data && onShown(data.shows);
  channel.postMessage({ asks: true } satisfies Said);
  return () => channel.close();
}

/** In the viewer's own window: whom the other window shows, when that is somebody else. */
export function useOtherPatient(patientId: string): string | null {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => (isOwnWindow() ? hear(setShown) : tell(patientId)), [patientId]);
  return shown === patientId ? null : shown;
}
