/** Takes the one-time token out of the address, so that it stays neither in the bar nor in the history. */
export function takeToken(): string | null {
  const token = decodeURIComponent(window.location.hash.slice(1));
  if (!token) return null;
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return token;
}
