// Part of a page that cannot be fetched stays as it was; without this the reader would not know.
document.addEventListener('DOMContentLoaded', () => {
  const trouble = document.getElementById('trouble');
  document.body.addEventListener('htmx:afterRequest', (event) => {
    trouble.hidden = event.detail.successful === true;
  });
});
