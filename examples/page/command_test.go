package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asCommand makes the test binary behave as the command, so that tests run the built program as a user would.
const asCommand = "WHOSAID_PAGE_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

// start starts the command on a free port, and gives its address.
func start(t *testing.T, args ...string) (cmd *exec.Cmd, address string, errs *strings.Builder) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	cmd = exec.CommandContext(ctx, self, append([]string{"-addr", "127.0.0.1:0"}, args...)...)
	cmd.Env = append(os.Environ(), asCommand+"=1", "GORACE=atexit_sleep_ms=0")
	errs = new(strings.Builder)
	cmd.Stderr = errs
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err, errs)
	found := regexp.MustCompile(`http://127\.0\.0\.1:\d+`).FindString(line)
	require.NotEmpty(t, found, line)
	return cmd, found, errs
}

// A user starts it, opens the form, sends an article, and ends it while another one is on its way.
func TestCommand(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot be sent an interrupt there")
	}
	cmd, address, errs := start(t)
	res, err := http.Get(address)
	require.NoError(t, err)
	assert.Equal(t, http.StatusOK, res.StatusCode)
	assert.Contains(t, bodyOf(t, res), "<form")
	kind, form := filled(t, map[string]string{"text": article1}, "", "")
	res, err = http.Post(address+"/page", kind, strings.NewReader(form))
	require.NoError(t, err)
	assert.Contains(t, bodyOf(t, res), "2 quotes, 2 with a speaker")

	// A request whose body comes slowly is answered though the program has been told to end.
	conn, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	require.NoError(t, err)
	defer conn.Close()
	_, err = fmt.Fprintf(conn, "POST /extract HTTP/1.1\r\nHost: page\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s", len(article1), article1[:10])
	require.NoError(t, err)
	time.Sleep(200 * time.Millisecond)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	time.Sleep(200 * time.Millisecond)
	_, err = net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	assert.Error(t, err, "nobody new is let in")
	_, err = io.WriteString(conn, article1[10:])
	require.NoError(t, err)
	res, err = http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	assert.Equal(t, http.StatusOK, res.StatusCode)
	assert.Contains(t, bodyOf(t, res), `"name":"Edda Falk"`)
	require.NoError(t, cmd.Wait())
	assert.Empty(t, errs.String(), "nothing is said of what was sent")
}

// What does not arrive in time is told so.
func TestCommandTimeout(t *testing.T) {
	_, address, _ := start(t, "-wait", "300ms")
	conn, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	require.NoError(t, err)
	defer conn.Close()
	_, err = io.WriteString(conn, "POST /extract HTTP/1.1\r\nHost: page\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nShe said")
	require.NoError(t, err)
	require.NoError(t, conn.SetReadDeadline(time.Now().Add(20*time.Second)))
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	assert.Equal(t, http.StatusRequestTimeout, res.StatusCode)
	assert.Contains(t, bodyOf(t, res), "did not arrive in time")
}

func TestCommandUsage(t *testing.T) {
	call := func(args ...string) (int, string, string) {
		var out, errs strings.Builder
		status := run(t.Context(), args, &out, &errs)
		return status, out.String(), errs.String()
	}
	status, out, _ := call("-h")
	assert.Equal(t, exitOK, status)
	assert.Equal(t, usage, out)
	for _, args := range [][]string{{"-port", "1"}, {"x"}, {"-max-size", "0"}, {"-wait", "0s"}, {"-max-size", "much"}} {
		status, out, errs := call(args...)
		assert.Equal(t, exitUsage, status, args)
		assert.Empty(t, out)
		assert.Regexp(t, `\Apage: [^\n]+; run page -h for help\n\z`, errs)
	}
	status, _, errs := call("-addr", "256.0.0.1:0")
	assert.Equal(t, exitBad, status)
	assert.Regexp(t, `\Apage: cannot listen on 256\.0\.0\.1:0: [^\n]+; name another with -addr\n\z`, errs)
}
