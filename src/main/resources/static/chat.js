/*
 * Loads the chat window of a store on any page of the dealer's site:
 *
 *   <script src="https://leads.dealer.example/chat.js" data-store="riverside" defer></script>
 *
 * This file only finds its own tag; the window is modules that the browser loads from the same server.
 */
(() => {
  'use strict';

  const { src, dataset } = document.currentScript;
  const server = new URL(src).origin;
  const { store, vin } = dataset;
  import(`${server}/chat/window.js`).then(({ openChat }) => openChat({ server, store, vin }));
})();
