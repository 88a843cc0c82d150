package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// openTerminal makes a terminal of a width: what is written to the inner end comes out at the outer.
func openTerminal(t *testing.T, width uint16) (outer, inner *os.File) {
	t.Helper()
	outer, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no terminals here:", err)
	}
	t.Cleanup(func() { outer.Close() })
	control := func(f *os.File, request uintptr, argument unsafe.Pointer) {
		_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), request, uintptr(argument))
		require.Zero(t, errno)
	}
	var number, unlock int32
	control(outer, syscall.TIOCGPTN, unsafe.Pointer(&number))
	control(outer, syscall.TIOCSPTLCK, unsafe.Pointer(&unlock))
	inner, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	require.NoError(t, err)
	t.Cleanup(func() { inner.Close() })
	size := [4]uint16{24, width}
	control(inner, syscall.TIOCSWINSZ, unsafe.Pointer(&size))
	return outer, inner
}

// onTerminal runs the command with its standard output on a terminal, and gives what is shown.
func onTerminal(t *testing.T, width uint16, cmd *exec.Cmd) string {
	t.Helper()
	outer, inner := openTerminal(t, width)
	cmd.Stdout = inner
	var errs strings.Builder
	cmd.Stderr = &errs
	require.NoError(t, cmd.Start())
	inner.Close() // the command holds it now: when it ends, reading the outer end ends
	var shown bytes.Buffer
	_, _ = io.Copy(&shown, outer)
	require.NoError(t, cmd.Wait(), errs.String())
	return strings.ReplaceAll(shown.String(), "\r\n", "\n")
}

func TestCommandOnATerminal(t *testing.T) {
	dir := files(t, map[string]string{"bridge.txt": article})
	run := func(width uint16, environ ...string) string {
		cmd := command(t, dir, "bridge.txt")
		cmd.Env = append(cmd.Env, environ...)
		return onTerminal(t, width, cmd)
	}
	widest := func(text string) (n int) {
		for row := range strings.Lines(text) {
			n = max(n, columns(strings.TrimSuffix(row, "\n")))
		}
		return n
	}
	coloured := run(80, "TERM=xterm")
	assert.Contains(t, coloured, "\x1b[1mbridge\x1b[0m", "text in colour is the default there")

	plain := run(80, "TERM=xterm", "NO_COLOR=1")
	assert.True(t, strings.HasPrefix(plain, "bridge: "), plain)
	assert.NotContains(t, plain, "\x1b")
	assert.Equal(t, plain, run(80, "TERM=dumb"))
	assert.NotEqual(t, plain, run(80, "TERM=xterm", "NO_COLOR="), "an empty NO_COLOR does not count")

	narrow := run(44, "TERM=dumb")
	assert.LessOrEqual(t, widest(narrow), 44)
	assert.Greater(t, widest(plain), 44)
	assert.Equal(t, narrow, run(80, "TERM=dumb", "COLUMNS=44"), "COLUMNS wins")
}

func TestCommandSaysThatItReadsTheKeyboard(t *testing.T) {
	outer, inner := openTerminal(t, 80)
	cmd := command(t, t.TempDir())
	var out, errs strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = inner, &out, &errs
	require.NoError(t, cmd.Start())
	_, err := outer.WriteString("Nobody said a word.\n\x04") // Ctrl-D
	require.NoError(t, err)
	require.NoError(t, cmd.Wait())
	assert.Equal(t, "extract: reading standard input; end it with Ctrl-D, or run extract -h for help\n", errs.String())
	assert.Equal(t, "stdin", line(t, out.String()).ID)
}

func TestCommandShowsProgressWhenTheWorkIsLong(t *testing.T) {
	outer, inner := openTerminal(t, 80)
	dir := files(t, map[string]string{"a.txt": article})
	cmd := command(t, dir, "a.txt", "-") // standard input takes its time
	cmd.Env = append(cmd.Env, "TERM=xterm")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, inner
	require.NoError(t, cmd.Start())
	inner.Close()
	shown := make([]byte, len("1 of 2 documents, 50%"))
	_, err = io.ReadFull(outer, shown)
	require.NoError(t, err)
	assert.Equal(t, "1 of 2 documents, 50%", string(shown))
	require.NoError(t, in.Close())
	rest, _ := io.ReadAll(outer)
	require.NoError(t, cmd.Wait())
	assert.True(t, bytes.HasSuffix(rest, []byte("\r\x1b[K")), "the line is taken off the screen: %q", rest)
	assert.NotContains(t, out.String(), "documents")
}
