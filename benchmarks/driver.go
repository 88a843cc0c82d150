package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A driver is a searcher in a process of its own, which stays for the whole run: what it compiles while it runs is compiled.
type driver struct {
	label   string
	command *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
}

// startDriver starts a program of the folder rivals.
func startDriver(label string, args ...string) (*driver, error) {
	d := &driver{label: label, command: exec.Command(args[0], args[1:]...)}
	d.command.Dir = "rivals"
	d.command.Stderr = os.Stderr
	var err error
	if d.in, err = d.command.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := d.command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	d.out = bufio.NewReader(out)
	if err := d.command.Start(); err != nil {
		return nil, fmt.Errorf("%s: %w; README.md says how it is installed", label, err)
	}
	return d, nil
}

func (d *driver) name() string { return d.label }

type answer struct {
	Seconds float64
	Passage string
}

func (d *driver) ask(question map[string]string) (a answer, err error) {
	b, err := json.Marshal(question)
	if err != nil {
		return a, err
	}
	if _, err := d.in.Write(append(b, '\n')); err != nil {
		return a, fmt.Errorf("%s has ended: %w", d.label, err)
	}
	line, err := d.out.ReadBytes('\n')
	if err != nil {
		return a, fmt.Errorf("%s has ended: %w", d.label, err)
	}
	return a, json.Unmarshal(line, &a)
}

func (d *driver) read(path, _ string) error {
	_, err := d.ask(map[string]string{"source": path})
	return err
}

func (d *driver) search(quotation string) (time.Duration, string, error) {
	a, err := d.ask(map[string]string{"quotation": quotation})
	return time.Duration(a.Seconds * float64(time.Second)), a.Passage, err
}

func (d *driver) close() error {
	d.in.Close()
	return d.command.Wait()
}

// printLoad says how busy the machine is, where it tells.
func printLoad(out io.Writer) {
	fmt.Fprint(out, time.Now().Format(time.DateOnly))
	if b, err := os.ReadFile("/proc/loadavg"); err == nil {
		fmt.Fprint(out, ", load of the last 1, 5 and 15 minutes: ", strings.Join(strings.Fields(string(b))[:3], " "))
	}
	fmt.Fprintln(out)
}
