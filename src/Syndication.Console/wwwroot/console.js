// Copy buttons work before and without the live circuit.
document.addEventListener('click', async e => {
  const button = e.target.closest?.('[data-copy]');
  const source = button && document.getElementById(button.dataset.copy);
  if (!source) return;
  try {
    const text = source.textContent;
    if (button.dataset.copyAs === 'html') {
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([text], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) })]);
    } else {
      await navigator.clipboard.writeText(text);
    }
  } catch {
    const range = document.createRange();
    range.selectNodeContents(source);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.execCommand('copy');
  }
  button.classList.add('copied');
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  said.textContent = ' ' + button.dataset.copied;
  button.after(said);
  setTimeout(() => { said.remove(); button.classList.remove('copied'); }, 2000);
});

// After a restart of the service the page comes back by itself.
const banner = document.getElementById('components-reconnect-modal');
banner?.addEventListener('components-reconnect-state-changed', e => {
  if (e.detail.state === 'rejected') location.reload();
  if (e.detail.state === 'failed') knock();
});

async function knock() {
  try {
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    location.reload();
  } catch {
    setTimeout(knock, 2000);
  }
}
