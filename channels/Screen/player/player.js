'use strict';
// Plays verified content only: the manifest by its signature, every slide and picture by its SHA-256. Posts nothing anywhere.

const poll = 10_000;
const cachedFor = 72 * 3600_000;
const meta = name => document.querySelector(`meta[name="${name}"]`).content;
const stage = document.getElementById('stage');
const show = document.getElementById('show');
const store = `screen-${meta('screen')}`;

let playlist = [];
let position = -1;
let timer = 0;
let lastVersion = 0;
let current = null;
let pictures = [];

const bytesOf = base64 => Uint8Array.from(atob(base64), c => c.charCodeAt(0));
const hex = buffer => [...new Uint8Array(buffer)].map(b => b.toString(16).padStart(2, '0')).join('');
const sha256 = async bytes => hex(await crypto.subtle.digest('SHA-256', bytes));

const key = crypto.subtle.importKey('spki', bytesOf(meta('screen-key')), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);

async function open(envelope) {
  const { signed, signature } = JSON.parse(envelope);
  const genuine = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, await key, bytesOf(signature), new TextEncoder().encode(signed));
  if (!genuine) throw new Error('signature');
  const manifest = JSON.parse(signed);
  if (manifest.screen !== meta('screen') || Date.parse(manifest.validUntil) < Date.now()) throw new Error('not for now or not for here');
  return manifest;
}

// An older manifest is a replay: it could bring back what was taken off.
async function latest() {
  try {
    const answer = await fetch('manifest.json', { cache: 'no-store', redirect: 'error' });
    if (!answer.ok) throw new Error(String(answer.status));
    const envelope = await answer.text();
    const manifest = await open(envelope);
    const kept = localStorage.getItem(store);
    const known = kept ? (await open(JSON.parse(kept).envelope).catch(() => ({ version: 0 }))).version : 0;
    if (manifest.version < Math.max(known, lastVersion)) throw new Error('older than what was played');
    localStorage.setItem(store, JSON.stringify({ envelope, at: Date.now() }));
    return manifest;
  } catch {
    const kept = JSON.parse(localStorage.getItem(store) ?? 'null');
    if (!kept || Date.now() - kept.at > cachedFor) return null;
    return open(kept.envelope).catch(() => null);
  }
}

async function content(path, expected) {
  const cache = await caches.open(store);
  const place = new URL(`content/${expected}`, location.href).href;
  const kept = await cache.match(place);
  const bytes = kept ? await kept.arrayBuffer() : await download(path);
  if (await sha256(bytes) !== expected) {
    await cache.delete(place);
    throw new Error(`${path} is not what was signed`);
  }
  if (!kept) await cache.put(place, new Response(bytes));
  return bytes;
}

async function download(path) {
  const answer = await fetch(path, { cache: 'no-store', redirect: 'error' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.arrayBuffer();
}

async function load(item) {
  const assets = new Map();
  for (const asset of item.assets) assets.set(asset.name, new Blob([await content(asset.path, asset.sha256)], { type: asset.mediaType }));
  const slides = [];
  for (const slide of item.slides) slides.push({ html: new TextDecoder().decode(await content(slide.path, slide.sha256)), dwell: slide.dwell, assets, item });
  return slides;
}

async function forget(manifest) {
  const wanted = new Set(manifest.items.flatMap(i => [...i.slides, ...i.assets]).map(a => new URL(`content/${a.sha256}`, location.href).href));
  const cache = await caches.open(store);
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}

// Emergencies come first and again after every third other item.
function order(items) {
  const urgent = items.filter(i => i[0].item.emergency);
  const others = items.filter(i => !i[0].item.emergency);
  if (!urgent.length) return others.flat();
  const list = [...urgent];
  others.forEach((item, n) => { list.push(item); if (n % 3 === 2 && n < others.length - 1) list.push(...urgent); });
  return list.flat();
}

async function refresh() {
  const manifest = await latest();
  document.body.classList.toggle('blackout', manifest?.blackout === true);
  const now = Date.now();
  const only = location.hash.slice(1);
  const loaded = [];
  for (const item of manifest?.items ?? []) {
    if (Date.parse(item.expiresAt) <= now || manifest.revoked.some(r => r.id === item.id) || (only && item.id !== only)) continue;
    try { loaded.push(await load(item)); } catch (e) { console.warn(e.message); }
  }
  const changed = manifest?.version !== lastVersion || (loaded.length === 0) !== (playlist.length === 0);
  if (manifest && manifest.version !== lastVersion) forget(manifest).catch(() => {});
  const news = loaded.some(i => i[0].item.emergency && !playlist.some(s => s.item.id === i[0].item.id));
  lastVersion = manifest?.version ?? lastVersion;
  playlist = order(loaded);
  if (news) position = -1;
  if (news || changed && (!current || !playlist.some(s => s.html === current.html))) next();
}

function next() {
  clearTimeout(timer);
  current = playlist.length ? playlist[position = (position + 1) % playlist.length] : null;
  pictures.forEach(URL.revokeObjectURL);
  pictures = [];
  stage.classList.toggle('emergency', current?.item.emergency === true);
  show.replaceChildren(current ? slideOf(current) : document.getElementById('standby').content.cloneNode(true));
  progress(current?.dwell ?? 0);
  if (current) timer = setTimeout(next, current.dwell * 1000);
}

function slideOf(slide) {
  const parsed = new DOMParser().parseFromString(slide.html, 'text/html');
  for (const img of parsed.querySelectorAll('img')) {
    const asset = slide.assets.get(img.getAttribute('src'));
    if (!asset) { (img.closest('figure') ?? img).remove(); continue; }
    img.src = URL.createObjectURL(asset);
    pictures.push(img.src);
  }
  return document.adoptNode(parsed.querySelector('.slide'));
}

function progress(seconds) {
  const bar = document.getElementById('progress');
  bar.getAnimations().forEach(a => a.cancel());
  if (seconds) bar.animate([{ transform: 'scaleX(0)' }, { transform: 'scaleX(1)' }], { duration: seconds * 1000, fill: 'forwards' });
}

function fit() {
  const [width, height] = [stage.offsetWidth, stage.offsetHeight];
  const scale = Math.min(innerWidth / width, innerHeight / height);
  stage.style.transform = `translate(${(innerWidth - width * scale) / 2}px, ${(innerHeight - height * scale) / 2}px) scale(${scale})`;
}

function tick() {
  const format = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'long', hour: '2-digit', minute: '2-digit', hour12: false });
  const part = Object.fromEntries(format.formatToParts(new Date()).map(p => [p.type, p.value]));
  document.getElementById('clock').textContent = `${part.month}月${part.day}日 ${part.weekday} ${part.hour}:${part.minute}`.replace('月月', '月');
}

async function watch() {
  try { await refresh(); } catch (e) { console.warn(e.message); }
  setTimeout(watch, poll);
}

const [width, height] = meta('screen-size').split('x').map(Number);
stage.style.width = `${width}px`;
stage.style.height = `${height}px`;
addEventListener('resize', fit);
addEventListener('hashchange', () => { position = -1; current = null; refresh(); });
fit();
tick();
setInterval(tick, 5000);
next();
watch();
