-- What the drivers share: steps with their count, waiting, and looking at what the editor shows.

local passed, failed = 0, 0
local patience = 15000

local function out(text)
  io.stdout:write(text .. '\n')
end

local function step(name, run)
  local ok, problem = pcall(run)
  if ok then
    passed = passed + 1
    out('ok   ' .. name)
  else
    failed = failed + 1
    out('FAIL ' .. name .. ': ' .. tostring(problem))
  end
end

local codes

local function wait(what, condition)
  if not vim.wait(patience, condition, 20) then
    error(('waited in vain for %s; the findings here are %s'):format(what, vim.inspect(codes(0))), 2)
  end
end

local function equal(actual, expected, what)
  if not vim.deep_equal(actual, expected) then
    error((what or 'value') .. ' is ' .. vim.inspect(actual) .. ', not ' .. vim.inspect(expected), 2)
  end
end

local function contains(text, part)
  if not text:find(part, 1, true) then
    error('“' .. part .. '” is not in: ' .. text, 2)
  end
end

-- Isolates and other direction marks keep names apart on the screen; they are no part of the words.
local function words(text)
  return (text:gsub('\226\129[\166-\169]', ''):gsub('\226\128[\142\143]', ''))
end

local function open(path)
  vim.cmd('silent edit ' .. vim.fn.fnameescape(path))
  return vim.api.nvim_get_current_buf()
end

local function name()
  return vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':.')
end

-- Puts the cursor on the nth place where `text` stands, `into` characters behind its beginning.
local function go(text, nth, into)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  for _ = 1, nth or 1 do
    if vim.fn.search('\\V' .. vim.fn.escape(text, '\\'), 'cW') == 0 then
      error('“' .. text .. '” is not in ' .. name(), 2)
    end
    if nth and nth > 1 then
      vim.cmd('normal! l')
    end
  end
  if into then
    vim.cmd('normal! ' .. into .. 'l')
  end
end

local function under_cursor()
  local row = vim.api.nvim_win_get_cursor(0)[1]
  return vim.api.nvim_buf_get_lines(0, row - 1, row, false)[1]
end

function codes(buffer)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local code = diagnostic.code or diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code
    table.insert(found, code)
  end
  table.sort(found)
  return found
end

local function count(list, value)
  return #vim.tbl_filter(function(item)
    return item == value
  end, list)
end

local function with_code(buffer, code)
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local own = diagnostic.code or diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code
    if own == code then
      return diagnostic
    end
  end
end

local function client()
  return vim.lsp.get_active_clients()[1]
end

-- Prints the count and ends Neovim.
local function finish()
  out(('%d passed, %d failed'):format(passed, failed))
  vim.cmd(failed == 0 and passed > 0 and 'qall!' or 'cquit!')
end

vim.o.hidden = true
vim.o.swapfile = false
dofile(vim.env.ISNAD_SETUP)

return {
  patience = patience,
  step = step,
  wait = wait,
  equal = equal,
  contains = contains,
  words = words,
  open = open,
  name = name,
  go = go,
  under_cursor = under_cursor,
  codes = codes,
  count = count,
  with_code = with_code,
  client = client,
  finish = finish,
}
