(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const keep = (name, value) => { try { localStorage.setItem(name, value); } catch { } };
  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };

  const size = (value) => {
    root.dataset.size = value;
    all('[data-size]').filter((b) => b !== root).forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.size === value)));
  };
  const elder = (on) => {
    root.toggleAttribute('data-elder-mode', on);
    all('[data-elder]').forEach((b) => { b.hidden = false; b.setAttribute('aria-pressed', String(on)); });
  };
  size(kept('size') || 'medium');
  elder(kept('elder') === 'true');
  all('.tools').forEach((t) => { t.hidden = false; });
  all('button[data-size]').forEach((b) => b.addEventListener('click', () => { size(b.dataset.size); keep('size', b.dataset.size); }));
  all('[data-elder]').forEach((b) => b.addEventListener('click', () => {
    const on = !root.hasAttribute('data-elder-mode');
    elder(on);
    keep('elder', String(on));
  }));
  all('[data-print]').forEach((b) => b.addEventListener('click', () => window.print()));
  all('[data-share]').forEach((b) => b.addEventListener('click', async () => {
    const url = document.querySelector('link[rel=canonical]')?.href ?? location.href;
    if (navigator.share) { await navigator.share({ title: document.title, url }).catch(() => { }); return; }
    await navigator.clipboard?.writeText(url).then(() => { b.textContent = '已复制网址'; }, () => { });
  }));

  // Links that leave the government's domain say so first.
  const home = document.body.dataset.domain ?? '';
  const zone = home.split('.').slice(1).join('.');
  const ours = (host) => host === location.hostname || host === home || (zone.includes('.') && host.endsWith(`.${zone}`));
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="http"]');
    if (!link || ours(link.hostname)) return;
    event.preventDefault();
    const dialog = document.createElement('dialog');
    const words = document.createElement('p');
    words.textContent = `您将离开本网站，前往 ${link.hostname}。该网站内容由其主办方负责。`;
    const go = document.createElement('button');
    go.textContent = '继续前往';
    go.addEventListener('click', () => { location.href = link.href; });
    const stay = document.createElement('button');
    stay.textContent = '留在本站';
    stay.addEventListener('click', () => dialog.close());
    dialog.append(words, go, stay);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });

  all('form[data-catalogue]').forEach((form) => {
    form.hidden = false;
    const input = form.querySelector('input');
    const body = form.parentElement.querySelector('tbody');
    const first = [...body.children];
    let entries;
    const row = (entry) => {
      const tr = document.createElement('tr');
      const cell = (text, style) => { const td = document.createElement('td'); td.textContent = text ?? ''; td.className = style ?? ''; tr.append(td); return td; };
      cell(entry.indexNumber, 'code');
      const a = document.createElement('a');
      a.href = entry.url;
      a.textContent = entry.title;
      cell('').append(a);
      cell(entry.documentNumber);
      cell(entry.formedOn, 'code');
      return tr;
    };
    form.addEventListener('submit', (event) => event.preventDefault());
    input.addEventListener('input', async () => {
      const words = input.value.trim().toLowerCase();
      const status = form.querySelector('.found');
      if (!words) { body.replaceChildren(...first); status.textContent = ''; return; }
      entries ??= await fetch(form.dataset.catalogue).then((r) => r.json());
      const found = entries.filter((e) => [e.title, e.indexNumber, e.documentNumber].some((v) => v?.toLowerCase().includes(words)));
      body.replaceChildren(...found.slice(0, 100).map(row));
      status.textContent = `找到 ${found.length} 条`;
    });
  });
})();
