// The map of fences: shapes while few are in view, tiles drawn by the server while there are many.
(() => {
  'use strict';
  const element = document.getElementById('map');
  if (!element) return;
  const map = window.ground(element, {zoomSnap: 1, maxBoundsViscosity: 1});
  const colour = (name) => getComputedStyle(element).getPropertyValue(`--${name}`).trim();
  const work = () => document.getElementById('work');
  const panel = () => document.getElementById('panel');
  const hintBox = document.getElementById('map-hint');
  const hint = (text) => { hintBox.textContent = text; hintBox.hidden = !text; };

  const FILTERS = ['q', 'tag', 'group', 'source', 'show'];
  const filters = () => {
    const here = new URLSearchParams(location.search);
    return new URLSearchParams(FILTERS.filter((name) => here.get(name)).map((name) => [name, here.get(name)]));
  };
  const json = async (address, signal) => {
    const response = await fetch(address, {headers: {Accept: 'application/json'}, signal});
    if (response.status === 401) location.reload();
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return response.json();
  };

  // --- Many: tiles. Their address has the version of the fences in it, so that none is asked for twice.

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const Tiles = L.TileLayer.extend({
    getTileUrl(at) {
      const query = filters();
      query.set('version', work().dataset.version);
      if (dark.matches) query.set('theme', 'dark');
      if (devicePixelRatio > 1) query.set('scale', '2');
      return `${element.dataset.tilesOf.replace('{z}', at.z).replace('{x}', at.x).replace('{y}', at.y)}?${query}`;
    },
  });
  const tiles = new Tiles('', {minZoom: 0, maxZoom: 20, noWrap: false, updateWhenZooming: false, className: 'fence-tiles'});

  // --- Few: shapes, which know the pointer.

  const shapes = L.featureGroup().addTo(map);
  const drawn = new Map();
  const names = L.layerGroup().addTo(map);
  const style = (fence) => {
    const color = colour(fence?.counts === false ? 'left-out' : 'fence');
    return {color, weight: 1.5, fillColor: color, fillOpacity: 0.18};
  };
  const strong = () => ({color: colour('chosen'), weight: 3, fillColor: colour('chosen'), fillOpacity: 0.22});
  const area = (fence, looks) => (fence.polygons
    ? L.polygon(fence.polygons, looks)
    : L.circle([fence.latitude, fence.longitude], {radius: fence.radius_meters, ...looks}));
  const boundsOf = (fence) => (fence.polygons
    ? L.latLngBounds(fence.polygons.flat(2))
    : L.latLng(fence.latitude, fence.longitude).toBounds(2 * fence.radius_meters));
  const pixels = (bounds) => {
    const [a, b] = [bounds.getSouthWest(), bounds.getNorthEast()].map((at) => map.latLngToContainerPoint(at));
    return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
  };

  const row = (id) => document.querySelector(`tr[data-row="${id}"]`);
  const emphasise = (id, on) => {
    drawn.get(id)?.shape.setStyle(on ? {weight: 3, fillOpacity: 0.35} : {weight: 1.5, fillOpacity: 0.18});
    row(id)?.classList.toggle('hovered', on);
  };
  const SMALL = 10;
  const draw = (fence) => {
    const bounds = boundsOf(fence);
    const shape = area(fence, style(fence));
    const parts = [shape];
    // What would be smaller than a fingertip is a dot too.
    if (pixels(bounds) < SMALL) {
      parts.push(L.circleMarker([fence.latitude, fence.longitude],
        {radius: 4.5, weight: 1.5, color: colour('ground'), fillColor: style(fence).color, fillOpacity: 1}));
    }
    for (const part of parts) {
      part.on('mouseover', () => emphasise(fence.id, true)).on('mouseout', () => emphasise(fence.id, false));
      part.on('click', (event) => { if (choosing()) { L.DomEvent.stop(event); select(fence.id); } });
      shapes.addLayer(part);
    }
    drawn.set(fence.id, {fence, shape, bounds});
  };

  // --- Names: as many as fit without covering each other.

  const MOST_NAMES = 150;
  const HALF_LINE = 9;
  const LETTER = 7;
  const drawNames = () => {
    names.clearLayers();
    if (drawn.size > MOST_NAMES) return;
    const frame = L.bounds([0, 0], map.getSize());
    const taken = [];
    for (const {fence, bounds} of [...drawn.values()].reverse()) {
      const at = map.latLngToContainerPoint([fence.latitude, fence.longitude]);
      const half = pixels(bounds) / 2;
      const width = Math.min(fence.name.length, 28) * LETTER;
      const inside = half * 2 > width + 8;
      const left = inside ? at.x - width / 2 : at.x + Math.max(half, 6) + 3;
      const box = L.bounds([left, at.y - HALF_LINE], [left + width, at.y + HALF_LINE]);
      if (!frame.contains(box) || taken.some((other) => other.overlaps(box))) continue;
      taken.push(box);
      const label = document.createElement('span');
      label.textContent = fence.name;
      names.addLayer(L.marker([fence.latitude, fence.longitude], {
        icon: L.divIcon({html: label, className: 'fence-name', iconSize: null, iconAnchor: [at.x - left, HALF_LINE]}),
        interactive: false, keyboard: false,
      }));
    }
  };

  let asking = null;
  const refresh = async () => {
    asking?.abort();
    asking = new AbortController();
    const seen = map.getBounds().pad(0.15);
    const query = filters();
    query.set('box', [seen.getSouth(), seen.getWest(), seen.getNorth(), seen.getEast()].map((n) => n.toFixed(6)).join());
    const {many, geofences} = await json(`${element.dataset.view}?${query}`, asking.signal);
    shapes.clearLayers();
    drawn.clear();
    element.dataset.shown = many ? 'tiles' : 'shapes';
    if (many) {
      if (!map.hasLayer(tiles)) tiles.addTo(map);
    } else {
      tiles.remove();
      // The large ones first, so that none hides another from the pointer.
      geofences.map((fence) => [pixels(boundsOf(fence)), fence]).sort((a, b) => b[0] - a[0]).forEach(([, fence]) => draw(fence));
    }
    drawNames();
    element.dataset.settled = String(Number(element.dataset.settled ?? 0) + 1);
  };
  const failed = (error) => { if (error.name !== 'AbortError') hint('The map could not be loaded. Reload the page to try again.'); };
  const refreshed = () => refresh().catch(failed);

  // --- The one that is chosen, the point that is tested, the place that is drawn.

  const chosen = L.featureGroup().addTo(map);
  let tool = null;
  const choosing = () => !panel()?.dataset.form && work().dataset.panel !== 'point';

  const visit = (address) => htmx.ajax('GET', address, {
    source: work(), target: '#work', select: '#work', swap: 'outerHTML show:none',
  }).then(() => {});
  const go = (changes) => {
    const address = new URL(location.href);
    ['fence', 'edit', 'new', 'at'].forEach((name) => address.searchParams.delete(name));
    Object.entries(changes).forEach(([name, value]) => address.searchParams.set(name, value));
    history.pushState({htmx: true}, '', address);
    visit(address.pathname + address.search);
  };
  const select = (id) => {
    const link = document.getElementById(`fence-${id}`);
    if (link) link.click();
    else go({fence: id});
  };

  const reveal = (bounds) => {
    if (!map.getBounds().contains(bounds) || pixels(bounds) < 2 * SMALL) {
      map.fitBounds(bounds, {maxZoom: 17, padding: [70, 70]});
    }
  };
  const showPanel = async () => {
    tool?.stop();
    tool = null;
    chosen.clearLayers();
    const now = panel();
    element.classList.toggle('testing', work().dataset.panel === 'point');
    if (work().dataset.panel === 'point') hint('Click the point to test.');
    else hint('');
    if (!now) return;
    if (now.dataset.form) {
      tool = window.drawing(map, now, strong, hint);
      const bounds = tool.bounds();
      if (bounds) reveal(bounds);
    } else if (now.dataset.latitude) {
      const at = L.latLng(Number(now.dataset.latitude), Number(now.dataset.longitude));
      const inside = now.dataset.inside === 'true';
      chosen.addLayer(L.marker(at, {
        icon: L.divIcon({className: `tested ${inside ? 'in' : 'out'}`, iconSize: [18, 18]}), interactive: false, keyboard: false,
      }));
      if (!map.getBounds().contains(at)) map.setView(at, Math.max(map.getZoom(), 14));
    } else if (now.dataset.fence) {
      const fence = await json(`${element.dataset.fence}${now.dataset.fence}.json`);
      if (panel() !== now) return;
      chosen.addLayer(area(fence, {...strong(), interactive: false}));
      reveal(boundsOf(fence));
    }
  };

  map.on('click', async ({latlng, containerPoint}) => {
    if (tool) return tool.click(latlng);
    if (work().dataset.panel === 'point') {
      const at = latlng.wrap();
      return go({at: `${at.lat.toFixed(6)},${at.lng.toFixed(6)}`});
    }
    if (element.dataset.shown !== 'tiles') return undefined;
    const reach = [6, 6];
    const box = L.latLngBounds(
      map.containerPointToLatLng(containerPoint.subtract(reach)), map.containerPointToLatLng(containerPoint.add(reach)));
    const query = filters();
    query.set('box', [box.getSouth(), box.getWest(), box.getNorth(), box.getEast()].join());
    const {many, geofences} = await json(`${element.dataset.view}?${query}`);
    const away = (fence) => map.distance(latlng, [fence.latitude, fence.longitude]);
    if (many || geofences.length > 20) return map.setView(latlng, map.getZoom() + 2);
    if (geofences.length) select(geofences.sort((a, b) => away(a) - away(b))[0].id);
    return undefined;
  });
  map.on('mousemove', ({latlng}) => tool?.move(latlng));
  window.cancelDrawing = () => Boolean(tool?.cancel());

  // A place that was suggested is shown before anything is made of it.
  document.addEventListener('change', async ({target}) => {
    if (target.id !== 'address' || !tool) return;
    const option = [...document.querySelectorAll('#places option')].find((one) => one.value === target.value);
    if (!option) return;
    const {latitude, longitude} = await json(`${element.dataset.place}?id=${encodeURIComponent(option.dataset.place)}`);
    document.getElementById('latitude').value = latitude;
    document.getElementById('longitude').value = longitude;
    tool.redraw();
    map.fitBounds(tool.bounds(), {maxZoom: 17, padding: [70, 70]});
  });

  for (const [type, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]]) {
    document.addEventListener(type, ({target}) => {
      const id = target.closest?.('tr[data-row]')?.dataset.row;
      if (id) emphasise(id, on);
    });
  }

  // --- Together

  // Whoever filters again before an answer is there is not taken back to where that answer leads.
  let turns = 0;
  const fit = async (turn) => {
    const extent = await json(`${element.dataset.extent}?${filters()}`);
    if (turn === turns && extent.length) {
      map.fitBounds([[extent[0], extent[1]], [extent[2], extent[3]]], {padding: [40, 40], maxZoom: 16, animate: false});
    }
  };
  let state = '';
  const follow = async (first) => {
    turns += 1;
    const turn = turns;
    const now = `${work().dataset.version}?${filters()}`;
    const filtered = now.split('?')[1] !== state.split('?')[1];
    const changed = now !== state;
    state = now;
    if (changed) tiles.remove();
    if (first ? !panel()?.dataset.fence : filtered && !panel()) await fit(turn);
    if (turn !== turns) return;
    await showPanel();
    if (changed || first) await refresh();
  };
  map.on('moveend', () => { if (state) refreshed(); });
  dark.addEventListener('change', () => { tiles.redraw(); refreshed(); tool?.redraw(); });
  document.body.addEventListener('htmx:afterSettle', ({target}) => {
    if (target.id === 'work' || target === document.body) follow(false).catch(failed);
  });
  window.addEventListener('popstate', () => setTimeout(() => follow(false).catch(failed), 0));

  // Whoever comes with a fence in the address sees it and not the whole world.
  (panel()?.dataset.fence ? fit(turns).then(() => follow(false)) : follow(true)).catch(failed);
})();
