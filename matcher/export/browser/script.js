"use strict";
(function () {
  var find = document.getElementById("find"), sort = document.getElementById("sort"), met = document.getElementById("met");
  var pair = document.getElementById("pair"), shown = document.getElementById("shown"), pages = document.getElementById("pages");
  var rows = Array.prototype.slice.call(document.querySelectorAll("#list tr[data-points]"));
  var heads = Array.prototype.slice.call(document.querySelectorAll("#list tr.group"));
  var ticks = Array.prototype.slice.call(document.querySelectorAll(".tick"));

  function points(row, at) { return Number(row.dataset.points.split(" ")[at]); }

  function order() {
    var by = sort.value;
    rows.slice().sort(function (a, b) {
      var first = by === "score" ? 0 : points(b, Number(by)) - points(a, Number(by));
      return first || rows.indexOf(a) - rows.indexOf(b);
    }).forEach(function (row) { row.parentNode.appendChild(row); });
  }

  function filter() {
    var word = find.value.trim().toLowerCase(), count = 0;
    rows.forEach(function (row) {
      var name = row.cells[1].textContent.toLowerCase();
      row.hidden = name.indexOf(word) < 0 || Boolean(met && met.checked && row.dataset.met !== "yes");
      count += row.hidden ? 0 : 1;
    });
    heads.forEach(function (head) { head.hidden = !head.parentNode.querySelector("tr[data-points]:not([hidden])"); });
    shown.textContent = count === rows.length ? "" : count + " of " + rows.length + " shown; nobody is rejected";
  }

  function beside() {
    var chosen = ticks.filter(function (tick) { return tick.checked; });
    if (chosen.length !== 2 && !pages.classList.contains("beside")) {
      shown.textContent = "Tick two candidates first";
      return;
    }
    var on = chosen.length === 2 && !pages.classList.contains("beside");
    pages.classList.toggle("beside", on);
    ticks.forEach(function (tick) { document.getElementById(tick.value).classList.toggle("chosen", on && tick.checked); });
    pair.textContent = on ? "All candidates" : "Side by side";
    pair.setAttribute("aria-pressed", String(on));
    shown.textContent = "";
    if (on) { pages.scrollIntoView(); }
  }

  document.querySelector(".controls").hidden = false;
  document.querySelectorAll(".pick").forEach(function (one) { one.hidden = false; });
  window.addEventListener("beforeprint", function () { document.querySelector(".asked").open = true; });
  sort.addEventListener("change", order);
  find.addEventListener("input", filter);
  if (met) { met.addEventListener("change", filter); }
  pair.addEventListener("click", beside);
  document.querySelectorAll('#list a').forEach(function (link) {
    link.addEventListener("click", function () { if (pages.classList.contains("beside")) { beside(); } });
  });
}());
