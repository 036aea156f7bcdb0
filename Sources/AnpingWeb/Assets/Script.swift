#if Office
  /// What pages do beyond links and forms: files are dropped, and counted, and a list is
  /// printed by a button. Without it everything but dropping works.
  enum Script {
    /// The script.
    static let text = """
      'use strict';
      const drop = document.getElementById('drop');
      if (drop) {
        const inputs = [...drop.querySelectorAll('input[type=file]')];
        const chosen = document.getElementById('chosen');
        const count = () => {
          const number = inputs.reduce((sum, input) => sum + input.files.length, 0);
          chosen.textContent = number ? chosen.dataset.chosen.replace('{n}', number) : '';
        };
        const over = (isOver) => (event) => {
          event.preventDefault();
          drop.classList.toggle('over', isOver);
        };
        drop.addEventListener('dragover', over(true));
        drop.addEventListener('dragleave', over(false));
        drop.addEventListener('drop', (event) => {
          over(false)(event);
          const all = new DataTransfer();
          const dropped = [...event.dataTransfer.files];
          const files = inputs[0].multiple ? [...inputs[0].files, ...dropped] : dropped.slice(0, 1);
          for (const file of files) all.items.add(file);
          inputs[0].files = all.files;
          count();
        });
        for (const input of inputs) input.addEventListener('change', count);
        drop.form.addEventListener('submit', () => {
          const button = drop.form.querySelector('button');
          button.textContent = button.dataset.busy;
          setTimeout(() => { button.disabled = true; });
        });
      }
      const print = document.getElementById('print');
      if (print) {
        print.hidden = false;
        print.addEventListener('click', () => { window.print(); });
      }
      """
  }

  /// The picture on the tab.
  enum Icon {
    /// The picture.
    static let text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" \
      fill="#1f5f99"/><path d="M4 8.5 7 11.5 12.5 5" fill="none" stroke="#fff" stroke-width="2"/></svg>
      """
  }
#endif
